package jirei.corpus.folder;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jirei.corpus.folder.FolderItem.Look;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A ZIP on the disk, which stays open while files in it are read one after the other, until {@code rest()} closes it.
 *
 * <p>It unpacks only what is of little harm: a method that needs much memory is not among them.
 */
final class ArchiveFile {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveFile.class);

    private final DiskFile file;
    private final Look look;
    private Optional<ZipFile> opened = Optional.empty();
    private int streams;
    private boolean resting;

    /**
     * A ZIP.
     *
     * @param look what it looks like: where it looks otherwise later, it is another, and not opened
     */
    ArchiveFile(DiskFile file, Look look) {
        this.file = file;
        this.look = look;
    }

    /** Whether a file in it is packed in a way that can be undone. */
    static boolean canUnpack(ZipArchiveEntry entry) {
        int method = entry.getMethod();
        return method == ZipMethod.STORED.getCode()
                || method == ZipMethod.DEFLATED.getCode()
                || method == ZipMethod.ENHANCED_DEFLATED.getCode();
    }

    /** What its directory names. */
    synchronized List<ZipArchiveEntry> directory() throws IOException {
        try (ZipFile zip = newFile()) {
            return Collections.list(zip.getEntries());
        }
    }

    private ZipFile newFile() throws IOException {
        return ZipFile.builder()
                .setPath(file.where())
                .setCharset(StandardCharsets.ISO_8859_1)
                .setIgnoreLocalFileHeader(true)
                .get();
    }

    /** A file in it, unpacked. */
    synchronized InputStream open(ZipArchiveEntry entry) throws IOException {
        if (!file.look().map(Look::stamp).equals(Optional.of(look.stamp()))) {
            throw new IOException("changed since its directory was read: " + file.where());
        }
        if (opened.isEmpty()) {
            opened = Optional.of(newFile());
        }
        resting = false;
        InputStream unpacked = opened.get().getInputStream(entry);
        if (unpacked == null) {
            throw new IOException("no content of " + entry.getName());
        }
        streams++;
        return new FilterInputStream(unpacked) {
            private boolean closed;

            @Override
            public void close() throws IOException {
                super.close();
                if (!closed) {
                    closed = true;
                    release();
                }
            }
        };
    }

    private synchronized void release() {
        streams--;
        closeUnused();
    }

    /** Closes it, now or when what is being read has been. It is opened again when needed. */
    synchronized void rest() {
        resting = true;
        closeUnused();
    }

    private void closeUnused() {
        if (resting && streams == 0) {
            opened.ifPresent(zip -> {
                try {
                    zip.close();
                } catch (IOException e) {
                    LOG.debug("cannot close {}", file.where(), e);
                }
            });
            opened = Optional.empty();
        }
    }
}
