package jirei.corpus;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.casestudy.Reading;

/** Nothing of a file can be read. The message is for the analyst: what is wrong and what to do. */
final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    /** A fault of the file as a whole. */
    UnreadableException(String message) {
        this(message, 0);
    }

    /** A fault on a line, counted from 1. */
    UnreadableException(String message, int line) {
        super(message);
        this.line = line;
    }

    /** The disk, or whoever may forbid it, does not give the file, or it cannot be unpacked. */
    static UnreadableException of(IOException e) {
        boolean damaged = e instanceof ZipException || e instanceof EOFException;
        return damaged
                ? new UnreadableException("gzipとして展開できません。ファイルが壊れていないか確かめてください。")
                : new UnreadableException("ファイルを開けません: " + e.getClass().getSimpleName());
    }

    /** The reading of the file, which holds this problem and nothing else. */
    Reading toReading(SourceFile source) {
        ParseProblem problem =
                new ParseProblem(Severity.PROBLEM, source.file(), line, String.valueOf(getMessage()), "何も収録していません");
        return new Reading(source.file(), source.digest(), Optional.empty(), List.of(problem));
    }
}
