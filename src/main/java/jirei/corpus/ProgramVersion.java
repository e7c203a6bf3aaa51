package jirei.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Tells builds of the program apart by its own classes, so that files are read again by a program that may read them
 * otherwise, and nobody has to remember to count a version.
 */
final class ProgramVersion {
    private static final String CLASSES = "jirei/";

    private ProgramVersion() {}

    /** A number that differs, as good as surely, between two builds of which any class differs. */
    static long current() {
        try {
            Path home = Path.of(ProgramVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(home) ? ofFolder(home.resolve(CLASSES)) : ofJar(home);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program does not know where it is", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the program cannot read its own classes", e);
        }
    }

    /** The jar has the sum of each class in its directory. */
    private static long ofJar(Path home) throws IOException {
        CRC32 sum = new CRC32();
        try (JarFile jar = new JarFile(home.toFile())) {
            for (JarEntry entry : jar.stream()
                    .filter(entry -> entry.getName().startsWith(CLASSES))
                    .toList()) {
                sum.update(ByteBuffer.allocate(Long.BYTES).putLong(0, entry.getCrc()));
            }
        }
        return sum.getValue();
    }

    private static long ofFolder(Path folder) throws IOException {
        CRC32 sum = new CRC32();
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> classes = paths.filter(Files::isRegularFile).sorted().toList();
            for (Path path : classes) {
                sum.update(Files.readAllBytes(path));
            }
        }
        return sum.getValue();
    }
}
