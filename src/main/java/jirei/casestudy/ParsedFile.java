package jirei.casestudy;

import java.util.List;
import java.util.Optional;

/**
 * What was read from one file of the corpus, at one time, besides its entries: those are handed on one by one while the
 * file is read, since there may be more of them than memory has room for.
 *
 * @param file the path below the corpus folder, with slashes
 * @param digest of the content and the way of reading; the same digest means the same reading
 * @param dossier empty where nothing could be read
 */
public record ParsedFile(String file, String digest, Optional<Dossier> dossier, List<ParseProblem> problems) {
    public ParsedFile {
        problems = List.copyOf(problems);
    }
}
