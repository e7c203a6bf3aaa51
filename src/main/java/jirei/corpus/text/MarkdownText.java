package jirei.corpus.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.Page;

/** A file that is Markdown or plain text. */
public record MarkdownText(String file, List<String> lines) implements SourceText {
    public MarkdownText {
        lines = List.copyOf(lines);
    }

    @Override
    public List<TextBlock> blocks() {
        return MarkdownBlocks.of(String.join("\n", lines));
    }

    @Override
    public Optional<Page> page(int line) {
        return Optional.empty();
    }

    @Override
    public Optional<String> title() {
        return Optional.empty();
    }

    @Override
    public MarkdownText from(int line) {
        List<String> kept = new ArrayList<>(Collections.nCopies(line - 1, ""));
        kept.addAll(lines.subList(line - 1, lines.size()));
        return new MarkdownText(file, kept);
    }
}
