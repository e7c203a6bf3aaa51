package jirei.corpus.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jirei.extraction.Piece;

/** Collects the pieces of a document into a {@link DocumentText}, so that all file formats are read alike. */
public final class ExtractedText implements Consumer<Piece> {
    private final List<TextBlock> blocks = new ArrayList<>();

    @Override
    public void accept(Piece piece) {
        blocks.add(new TextBlock(blocks.size() + 1, piece));
    }

    /** Whether there were no pieces. */
    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** All pieces as the text of this file, with this title. */
    public DocumentText toText(String file, Optional<String> title) {
        List<String> lines =
                blocks.stream().map(TextBlock::piece).map(PieceLines::of).toList();
        return new DocumentText(file, blocks, lines, title);
    }
}
