package jirei.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.EntryKind;
import jirei.corpus.MarkdownText.Piece;

/**
 * Reads any text: an entry for each heading with what stands below it, and one for what stands before the first. A
 * heading that has only other headings below it is no entry of its own, but part of their place.
 */
final class PlainDocument implements Grammar {
    @Override
    public boolean recognizes(SourceText text) {
        return true;
    }

    @Override
    public void read(SourceText text, DossierDraft draft) {
        List<Piece> pieces = MarkdownText.pieces(String.join("\n", text.lines()));
        if (pieces.isEmpty()) {
            draft.problem(0, "ファイルに文がありません。", "項目なし");
        }
        pieces.stream()
                .filter(piece -> piece instanceof Piece.Title title && title.level() == 1)
                .findFirst()
                .ifPresent(title -> draft.document(title.content().text()));
        List<Piece.Title> outline = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= pieces.size(); i++) {
            boolean ends = i == pieces.size() || pieces.get(i) instanceof Piece.Title;
            if (ends) {
                int endLine = i == pieces.size()
                        ? text.lines().size() + 1
                        : pieces.get(i).line();
                boolean onlyHeadings = i < pieces.size()
                        && pieces.get(i) instanceof Piece.Title next
                        && !outline.isEmpty()
                        && next.level() > outline.getLast().level();
                addSection(text, draft, outline, pieces.subList(from, i), endLine, onlyHeadings);
                from = i + 1;
            }
            if (i < pieces.size() && pieces.get(i) instanceof Piece.Title title) {
                while (!outline.isEmpty() && outline.getLast().level() >= title.level()) {
                    outline.removeLast();
                }
                outline.add(title);
            }
        }
    }

    private static void addSection(
            SourceText text,
            DossierDraft draft,
            List<Piece.Title> outline,
            List<Piece> pieces,
            int endLine,
            boolean onlyHeadingsFollow) {
        boolean nothingToSay = outline.isEmpty()
                || onlyHeadingsFollow
                || outline.getLast().content().isBlank();
        if (pieces.isEmpty() && nothingToSay) {
            return;
        }
        ContentDraft content = new ContentDraft();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Item item) {
                content.point(item.depth(), item.content().text());
            } else {
                content.point(0, piece.content().text());
            }
            piece.content().webLinks().forEach(content::source);
        }
        List<String> headings =
                outline.stream().map(title -> title.content().text()).toList();
        int line =
                outline.isEmpty() ? pieces.getFirst().line() : outline.getLast().line();
        String title = headings.isEmpty() || headings.getLast().isBlank() ? text.name() : headings.getLast();
        content.original(text.between(line, Math.max(line, endLine)));
        draft.add(new EntryDraft(
                EntryKind.DOCUMENT,
                title,
                Optional.empty(),
                Optional.empty(),
                line,
                Optional.empty(),
                headings.isEmpty() ? headings : headings.subList(0, headings.size() - 1),
                content.toContent()));
    }
}
