package jirei.casestudy;

import java.util.List;
import java.util.Optional;

/**
 * The result of reading one file of the corpus. Its entries are not part of it: they are passed on one by one while
 * the file is read, since all of them may not fit into memory.
 *
 * @param file the path below the corpus folder, with slashes
 * @param digest of the content and of the reader version; equal digests mean equal results
 * @param dossier empty where nothing could be read
 */
public record ParsedFile(String file, String digest, Optional<Dossier> dossier, List<ParseProblem> problems) {
    public ParsedFile {
        problems = List.copyOf(problems);
    }
}
