package jirei.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What lies in the folder of the corpus, from outside.
 *
 * @param folder where it really is
 * @param only the one file that counts, whatever lies beside it; empty where all do
 */
record CorpusFolder(Path folder, Optional<String> only) {
    private static final Duration STEP_OF_TIME = Duration.ofSeconds(2);

    /**
     * What a file looks like.
     *
     * @param stamp as long as it is the same, so is the file
     * @param settled whether a change of the file from now on would change its time too, which some disks keep in steps of
     *     two seconds
     */
    record Look(String stamp, boolean settled) {}

    /**
     * The paths of all files, below the folder and with slashes, in alphabetical order; hidden ones are left out, and
     * those that only tell about others.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    List<String> files() {
        if (only.isPresent()) {
            return List.of(only.get());
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(CorpusFolder::isVisible)
                    .map(path -> path.toString().replace(path.getFileSystem().getSeparator(), "/"))
                    .filter(file -> !Companions.isOne(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the corpus folder " + folder, e);
        }
    }

    /** Where a file is. */
    Path path(String file) {
        return folder.resolve(file);
    }

    /** What a file looks like now, if it can be seen. */
    Optional<Look> look(String file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path(file), BasicFileAttributes.class);
            String stamp = attributes.size() + "-"
                    + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS) + "-" + attributes.fileKey();
            Instant changed = attributes.lastModifiedTime().toInstant();
            return Optional.of(new Look(stamp, changed.isBefore(Instant.now().minus(STEP_OF_TIME))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a file is a link to one outside of the folder. */
    boolean leadsOut(String file) {
        try {
            return !path(file).toRealPath().startsWith(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isVisible(Path path) {
        for (Path part : path) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }
}
