package jirei.corpus.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.EntryKind;
import jirei.casestudy.ParseProblem.Severity;
import jirei.corpus.metadata.FrontMatter;
import jirei.corpus.metadata.Metadata;
import jirei.corpus.metadata.MetadataGuesses;
import jirei.corpus.metadata.MetadataReader;
import jirei.corpus.text.MarkdownBlocks.MarkdownBlock;
import jirei.corpus.text.SourceText;

/**
 * Reads any text: an entry for each heading with what stands below it, and one for what stands before the first. A
 * heading that has only other headings below it is no entry of its own, but part of their place. What is long is cut
 * between paragraphs, and each part bears the heading. Front matter says of all of it what it is.
 */
public final class PlainDocument implements Grammar {
    /** About a page of print: more than that, and a reader has to search for what was found. */
    private static final int LONG = 1_600;

    @Override
    public boolean recognizes(SourceText text) {
        return true;
    }

    @Override
    public void read(SourceText whole, DossierDraft draft) {
        SourceText text = whole;
        Metadata said = Metadata.NONE;
        if (whole.taken().isEmpty() && FrontMatter.opens(whole)) {
            FrontMatter head = FrontMatter.of(whole);
            said = new MetadataReader(whole.file(), head, Severity.NOTE).read();
            text = whole.from(head.endLine());
        }
        List<MarkdownBlock> pieces = text.pieces();
        if (pieces.isEmpty()) {
            draft.problem(0, "ファイルに文がありません。", "項目なし");
        }
        draft.said(said);
        draft.guesses(MetadataGuesses.of(text, pieces).titled(said.title()));
        readParts(text, pieces, draft);
    }

    private static void readParts(SourceText text, List<MarkdownBlock> pieces, DossierDraft draft) {
        List<MarkdownBlock.MarkdownHeading> outline = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= pieces.size(); i++) {
            boolean ends = i == pieces.size() || pieces.get(i) instanceof MarkdownBlock.MarkdownHeading;
            if (ends) {
                int endLine = i == pieces.size()
                        ? text.lines().size() + 1
                        : pieces.get(i).line();
                boolean onlyHeadings = i < pieces.size()
                        && pieces.get(i) instanceof MarkdownBlock.MarkdownHeading next
                        && !outline.isEmpty()
                        && next.level() > outline.getLast().level();
                new TextSection(text, List.copyOf(outline), pieces.subList(from, i), endLine)
                        .addTo(draft, onlyHeadings);
                from = i + 1;
            }
            if (i < pieces.size() && pieces.get(i) instanceof MarkdownBlock.MarkdownHeading title) {
                while (!outline.isEmpty() && outline.getLast().level() >= title.level()) {
                    outline.removeLast();
                }
                outline.add(title);
            }
        }
    }

    /**
     * What stands below one heading.
     *
     * @param outline the headings above it, its own last; empty before the first heading
     * @param endLine the line after its last, from 1
     */
    private record TextSection(
            SourceText text, List<MarkdownBlock.MarkdownHeading> outline, List<MarkdownBlock> pieces, int endLine) {
        void addTo(DossierDraft draft, boolean onlyHeadingsFollow) {
            boolean nothingToSay = outline.isEmpty()
                    || onlyHeadingsFollow
                    || outline.getLast().content().isBlank();
            if (pieces.isEmpty()) {
                if (!nothingToSay) {
                    draft.add(entry(pieces, outline.getLast().line(), endLine));
                }
                return;
            }
            int from = 0;
            int firstLine = outline.isEmpty()
                    ? pieces.getFirst().line()
                    : outline.getLast().line();
            for (int end = endOfPart(from); from < pieces.size(); from = end, end = endOfPart(from)) {
                int nextLine = end < pieces.size() ? pieces.get(end).line() : endLine;
                draft.add(entry(pieces.subList(from, end), firstLine, nextLine));
                firstLine = nextLine;
            }
        }

        /** How far a part goes that begins here: as far as it is not too long, but one piece at least. */
        private int endOfPart(int from) {
            int end = from;
            int length = 0;
            while (end < pieces.size()
                    && (end == from || length + pieces.get(end).content().text().length() <= LONG)) {
                length += pieces.get(end).content().text().length();
                end++;
            }
            return end;
        }

        private EntryDraft entry(List<MarkdownBlock> part, int line, int nextLine) {
            ContentDraft content = new ContentDraft();
            for (MarkdownBlock piece : part) {
                if (piece instanceof MarkdownBlock.MarkdownItem item) {
                    content.point(item.depth(), item.content().text());
                } else {
                    content.point(0, piece.content().text());
                }
                piece.content().webLinks().forEach(content::source);
            }
            List<String> headings =
                    outline.stream().map(title -> title.content().text()).toList();
            String title = headings.isEmpty() || headings.getLast().isBlank() ? text.name() : headings.getLast();
            content.original(text.between(line, Math.max(line, nextLine)));
            int firstPiece = part.isEmpty() ? line : part.getFirst().line();
            return new EntryDraft(
                    EntryKind.DOCUMENT,
                    title,
                    Optional.empty(),
                    Optional.empty(),
                    line,
                    text.page(firstPiece),
                    headings.isEmpty() ? headings : headings.subList(0, headings.size() - 1),
                    content.toContent());
        }
    }
}
