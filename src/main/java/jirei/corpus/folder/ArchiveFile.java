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
 * A ZIP on the disk. It stays open while its files are read one after the other, until {@code rest()} closes it.
 *
 * <p>Only simple compression methods are supported; methods that need much memory are not.
 */
final class ArchiveFile {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveFile.class);

    private final DiskFile file;
    private final Look look;
    private Optional<ZipFile> opened = Optional.empty();
    private int streams;
    private boolean resting;

    /**
     * A ZIP in a known state.
     *
     * @param look the expected state; a ZIP that has changed is not opened
     */
    ArchiveFile(DiskFile file, Look look) {
        this.file = file;
        this.look = look;
    }

    /** Whether the compression method of a file is supported. */
    static boolean canUnpack(ZipArchiveEntry entry) {
        int method = entry.getMethod();
        return method == ZipMethod.STORED.getCode()
                || method == ZipMethod.DEFLATED.getCode()
                || method == ZipMethod.ENHANCED_DEFLATED.getCode();
    }

    /** The entries of its directory. */
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

    /** The unpacked content of a file; throws {@link IOException} if the ZIP has changed. */
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

    /** Closes the ZIP as soon as no stream is open. It is reopened when needed. */
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
