package jirei.corpus.folder;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.casestudy.ParsedFile;

/** A file cannot be read at all. The message tells the analyst the cause and the remedy. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    /** A problem of the file as a whole. */
    public UnreadableException(String message) {
        this(message, 0);
    }

    /** A problem on a line, from 1. */
    public UnreadableException(String message, int line) {
        super(message);
        this.line = line;
    }

    /** A failure to read or unpack a file, or a lack of permission. */
    public static UnreadableException of(IOException e) {
        if (e instanceof ZipException || e instanceof EOFException) {
            return new UnreadableException("gzipまたはZIPとして展開できません。ファイルが壊れていないか確かめてください。");
        } else if (e instanceof AccessDeniedException) {
            return new UnreadableException("ファイルを開く権限がありません。読み取りを許可してください。");
        }
        return new UnreadableException("ファイルを開けません: " + e.getClass().getSimpleName());
    }

    /** The line that cannot be read, from 1; 0 for the file as a whole. */
    public int line() {
        return line;
    }

    /** The result of reading the file, with this problem only. */
    public ParsedFile toReading(String file, String digest) {
        ParseProblem problem =
                new ParseProblem(Severity.PROBLEM, file, line, String.valueOf(getMessage()), "何も収録していません");
        return new ParsedFile(file, digest, Optional.empty(), List.of(problem));
    }
}
