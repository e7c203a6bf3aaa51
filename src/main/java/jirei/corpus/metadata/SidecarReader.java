package jirei.corpus.metadata;

import java.util.List;
import java.util.Optional;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.corpus.folder.SidecarText;
import jirei.corpus.folder.SourceFile;
import jirei.corpus.folder.UnreadableException;
import jirei.corpus.text.MarkdownText;
import jirei.corpus.text.SourceText;

/** Reads the sidecars of files and folders as {@link Metadata}. */
final class SidecarReader {
    private SidecarReader() {}

    /** What the sidecar of this name says, nothing where there is none; what is wrong with it is among its problems. */
    static Metadata read(SourceFile source, String name) {
        try {
            Optional<String> text = SidecarText.of(source, name);
            return text.isPresent() ? read(name, text.get()) : Metadata.NONE;
        } catch (UnreadableException e) {
            return failed(name, String.valueOf(e.getMessage()));
        }
    }

    private static Metadata read(String name, String text) {
        SourceText yaml = new MarkdownText(name, text.lines().toList());
        return new MetadataReader(name, FrontMatter.ofAll(yaml), Severity.PROBLEM).read();
    }

    private static Metadata failed(String name, String message) {
        ParseProblem problem = new ParseProblem(Severity.PROBLEM, name, 0, message, "この付属情報は使いません");
        return Metadata.NONE.with(List.of(problem));
    }
}
