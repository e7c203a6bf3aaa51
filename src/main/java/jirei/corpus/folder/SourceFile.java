package jirei.corpus.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import jirei.corpus.folder.FolderItem.FileItem;

/**
 * A file of the corpus as it is read, on the disk, in a ZIP, packed with gzip or not.
 *
 * @param file the path below the corpus folder, with slashes
 * @param digest of what decides how it reads
 */
public record SourceFile(String file, String digest, FileItem content, CorpusFolder folder) {
    private static final String PACKED = ".gz";
    private static final long LARGEST_COPY = 256L << 20;

    /** The name of the file, without folders and without the ending of its packing. */
    public String name() {
        String last = file.substring(file.lastIndexOf('/') + 1);
        return isPacked() ? last.substring(0, last.length() - PACKED.length()) : last;
    }

    /** Whether its name ends in one of these, packed or not, in whatever case. */
    public boolean endsIn(List<String> endings) {
        String name = name().toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith);
    }

    /** Whether it is packed with gzip, as its name has it. */
    boolean isPacked() {
        return file.toLowerCase(Locale.ROOT).endsWith(PACKED);
    }

    /** What is in it, unpacked. */
    public InputStream open() throws IOException {
        InputStream bytes = content.open();
        if (!isPacked()) {
            return bytes;
        }
        try {
            return new GZIPInputStream(bytes, 1 << 16);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /**
     * The file on the disk, unpacked. If it is a temporary copy, closing deletes it.
     *
     * @throws UnreadableException if it unpacks to more than is copied
     */
    public LocalFile onDisk() throws IOException, UnreadableException {
        Optional<Path> path = isPacked() ? Optional.empty() : content.path();
        return path.isPresent() ? new LocalFile(path.get(), false) : copy();
    }

    /**
     * A file on the disk.
     *
     * @param isCopy whether it is there only for the reader
     */
    public record LocalFile(Path path, boolean isCopy) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            if (isCopy) {
                Files.deleteIfExists(path);
            }
        }
    }

    private LocalFile copy() throws IOException, UnreadableException {
        String ending = name().replaceFirst("^.*(?=\\.)", "").replaceAll("[^.A-Za-z0-9]", "");
        LocalFile copy = new LocalFile(Files.createTempFile("jirei-", ending), true);
        boolean whole = false;
        try (InputStream unpacked = open();
                OutputStream out = Files.newOutputStream(copy.path())) {
            byte[] buffer = new byte[1 << 16];
            long length = 0;
            for (int count = unpacked.read(buffer); count >= 0; count = unpacked.read(buffer)) {
                length += count;
                if (length > LARGEST_COPY) {
                    throw new UnreadableException("展開すると大きすぎます（256MBまで）。分けて置いてください。");
                }
                out.write(buffer, 0, count);
            }
            whole = true;
        } finally {
            if (!whole) {
                copy.close();
            }
        }
        return copy;
    }

    /**
     * A file that tells about this one, if there is one of that name.
     *
     * @param name its path below the corpus folder, as {@link Sidecars} spells it
     */
    public Optional<FolderItem> companion(String name) {
        return folder.sidecars(file).contains(name) ? folder.item(name) : Optional.empty();
    }
}
