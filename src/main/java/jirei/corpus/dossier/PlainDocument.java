package jirei.corpus.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jirei.casestudy.EntryKind;
import jirei.casestudy.NameReading;
import jirei.casestudy.ParseProblem.Severity;
import jirei.corpus.metadata.FrontMatter;
import jirei.corpus.metadata.Metadata;
import jirei.corpus.metadata.MetadataGuesses;
import jirei.corpus.metadata.MetadataReader;
import jirei.corpus.text.CitedSources;
import jirei.corpus.text.MarkdownText;
import jirei.corpus.text.NameReadings;
import jirei.corpus.text.SourceText;
import jirei.corpus.text.TextBlock;
import jirei.extraction.Piece;
import jirei.extraction.inline.InlineText;

/**
 * Reads any text: one entry for each heading with the text below it, and one for the text before the first heading. A
 * heading with only other headings below it is not an entry, but part of their place. Long text is split between
 * paragraphs, and each part has the title of the heading. Front matter applies to the whole document.
 */
public final class PlainDocument implements Grammar {
    /** In characters. About a printed page; in a longer entry a reader would have to search for the match. */
    private static final int LONG = 1_600;

    /** In characters. */
    private static final int LONG_CELL = 20;

    @Override
    public boolean recognizes(SourceText text) {
        return true;
    }

    @Override
    public void read(SourceText whole, DossierDraft draft) {
        SourceText text = whole;
        Metadata said = Metadata.NONE;
        if (whole instanceof MarkdownText && FrontMatter.opens(whole)) {
            FrontMatter head = FrontMatter.of(whole);
            said = new MetadataReader(whole.file(), head, Severity.NOTE).read();
            text = whole.from(head.endLine());
        }
        List<TextBlock> blocks = text.blocks();
        if (blocks.isEmpty()) {
            draft.problem(0, "ファイルに文がありません。", "項目なし");
        }
        draft.said(said);
        draft.guesses(MetadataGuesses.of(text, blocks).titled(said.title()));
        readParts(text, blocks, draft);
    }

    private static void readParts(SourceText text, List<TextBlock> blocks, DossierDraft draft) {
        List<OutlineHeading> outline = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= blocks.size(); i++) {
            boolean ends = i == blocks.size() || blocks.get(i).piece() instanceof Piece.Heading;
            if (ends) {
                int endLine = i == blocks.size()
                        ? text.lines().size() + 1
                        : blocks.get(i).line();
                boolean onlyHeadings = i < blocks.size()
                        && blocks.get(i).piece() instanceof Piece.Heading next
                        && !outline.isEmpty()
                        && next.level() > outline.getLast().level();
                new TextSection(text, List.copyOf(outline), blocks.subList(from, i), endLine)
                        .addTo(draft, onlyHeadings);
                from = i + 1;
            }
            if (i < blocks.size() && blocks.get(i).piece() instanceof Piece.Heading title) {
                while (!outline.isEmpty() && outline.getLast().level() >= title.level()) {
                    outline.removeLast();
                }
                outline.add(new OutlineHeading(blocks.get(i).line(), title.level(), title.text()));
            }
        }
    }

    /** A heading above a text. */
    private record OutlineHeading(int line, int level, InlineText words) {
        String text() {
            return words.text();
        }
    }

    /**
     * The text below one heading.
     *
     * @param outline the headings above the text, its own heading last; empty before the first heading
     * @param endLine the line after its last line, from 1
     */
    private record TextSection(SourceText text, List<OutlineHeading> outline, List<TextBlock> blocks, int endLine) {
        void addTo(DossierDraft draft, boolean onlyHeadingsFollow) {
            boolean nothingToSay = outline.isEmpty()
                    || onlyHeadingsFollow
                    || outline.getLast().text().isBlank();
            if (blocks.isEmpty()) {
                if (!nothingToSay) {
                    draft.add(entry(blocks, outline.getLast().line(), endLine));
                }
                return;
            }
            int from = 0;
            int firstLine = outline.isEmpty()
                    ? blocks.getFirst().line()
                    : outline.getLast().line();
            for (int end = endOfPart(from); from < blocks.size(); from = end, end = endOfPart(from)) {
                int nextLine = end < blocks.size() ? blocks.get(end).line() : endLine;
                draft.add(entry(blocks.subList(from, end), firstLine, nextLine));
                firstLine = nextLine;
            }
        }

        /** The end of the part that starts here: at most {@link #LONG} characters, but at least one block. */
        private int endOfPart(int from) {
            int end = from;
            int length = 0;
            while (end < blocks.size()
                    && (end == from || length + blocks.get(end).content().text().length() <= LONG)) {
                length += blocks.get(end).content().text().length();
                end++;
            }
            return end;
        }

        /** Excel guesses the readings of all that is typed, so those of long cells are none of names. */
        private static List<Set<NameReading>> readings(Piece piece) {
            return switch (piece) {
                case Piece.Row row ->
                    row.cells().stream()
                            .filter(cell -> cell.text().length() <= LONG_CELL)
                            .map(NameReadings::in)
                            .toList();
                case Piece.Heading heading -> List.of(NameReadings.in(heading.text()));
                case Piece.Paragraph paragraph -> List.of(NameReadings.in(paragraph.text()));
                case Piece.Item item -> List.of(NameReadings.in(item.text()));
            };
        }

        private EntryDraft entry(List<TextBlock> part, int line, int nextLine) {
            ContentDraft content = new ContentDraft();
            for (TextBlock block : part) {
                if (block.piece() instanceof Piece.Item item) {
                    content.point(item.depth(), item.text().text());
                } else {
                    content.point(0, block.content().text());
                }
                CitedSources.linked(block.content()).forEach(content::source);
                readings(block.piece()).forEach(content::readings);
            }
            outline.forEach(heading -> content.readings(NameReadings.in(heading.words())));
            List<String> headings = outline.stream().map(OutlineHeading::text).toList();
            String title = headings.isEmpty() || headings.getLast().isBlank() ? text.name() : headings.getLast();
            content.original(text.between(line, Math.max(line, nextLine)));
            int firstBlock = part.isEmpty() ? line : part.getFirst().line();
            return new EntryDraft(
                    EntryKind.DOCUMENT,
                    title,
                    Optional.empty(),
                    Optional.empty(),
                    line,
                    text.page(firstBlock),
                    headings.isEmpty() ? headings : headings.subList(0, headings.size() - 1),
                    content.toContent());
        }
    }
}
