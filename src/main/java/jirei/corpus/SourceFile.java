package jirei.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * A file of the corpus as it is read.
 *
 * @param file the path below the corpus folder, with slashes
 * @param path where it is
 * @param digest of what decides how it reads
 */
record SourceFile(String file, Path path, String digest) {
    private static final String PACKED = ".gz";

    /** The name of the file, without folders and without the ending of its packing. */
    String name() {
        String last = file.substring(file.lastIndexOf('/') + 1);
        return isPacked() ? last.substring(0, last.length() - PACKED.length()) : last;
    }

    /** Whether its name ends in one of these, packed or not, in whatever case. */
    boolean endsIn(List<String> endings) {
        String name = name().toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith);
    }

    /** Whether it is packed with gzip, as its name has it. */
    boolean isPacked() {
        return file.toLowerCase(Locale.ROOT).endsWith(PACKED);
    }

    /** What is in it, unpacked. */
    InputStream open() throws IOException {
        InputStream content = new BufferedInputStream(Files.newInputStream(path));
        if (!isPacked()) {
            return content;
        }
        try {
            return new GZIPInputStream(content);
        } catch (IOException e) {
            content.close();
            throw e;
        }
    }
}
