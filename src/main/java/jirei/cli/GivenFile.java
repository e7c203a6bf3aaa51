package jirei.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Files that options name. An empty environment variable names none. */
final class GivenFile {
    private GivenFile() {}

    /** The file, if there is a name. */
    static Optional<Path> of(Optional<Path> given) {
        return given.filter(GivenFile::isNamed);
    }

    /** Whether there is a name. */
    static boolean isNamed(Path given) {
        return !given.toString().isEmpty();
    }
}
