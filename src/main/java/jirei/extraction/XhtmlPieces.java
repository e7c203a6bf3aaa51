package jirei.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jirei.extraction.ExtractionException.Reason;
import jirei.extraction.Piece.Heading;
import jirei.extraction.Piece.Item;
import jirei.extraction.Piece.Paragraph;
import jirei.extraction.Piece.Row;
import jirei.extraction.inline.InlineBuilder;
import jirei.extraction.inline.InlineText;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the pieces out of the XHTML that is made of a document. Text outside of any paragraph is one. */
final class XhtmlPieces extends DefaultHandler {
    private static final Set<String> LEFT_OUT = Set.of("script", "style", "head", "noscript", "template", "rtc", "rp");
    /** What is longer than a chapter of a book is cut there. */
    private static final int LONGEST = 100_000;

    private static final int LONGEST_CELL = 1 << 20;

    /** More columns than any sheet has. */
    private static final int MOST_CELLS = 20_000;

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "blockquote",
            "pre",
            "dt",
            "dd",
            "figcaption",
            "address",
            "ul",
            "ol",
            "dl",
            "table",
            "body");

    private final Consumer<Piece> pieces;
    private final DocumentKind kind;
    private final Deque<String> cover;
    private final GatheredText text = new GatheredText();
    private final Deque<List<InlineText>> rows = new ArrayDeque<>();
    private final Deque<InlineBuilder> cells = new ArrayDeque<>();
    private Optional<Spot> spot = Optional.empty();
    private int sheets;
    private int row;
    private int leftOut;
    private int lists;
    private int preformatted;
    private boolean item;
    private boolean inTitle;
    private Optional<Heading> title = Optional.empty();

    /** What document it is. */
    enum DocumentKind {
        /** Text in lines that its author broke. */
        TEXT,
        /** Text in lines that were wrapped as they came. */
        WEB_PAGE,
        /** Sheets, each of which begins with its name as a heading. */
        WORKBOOK
    }

    /** Hands on the pieces of one document. */
    XhtmlPieces(Consumer<Piece> pieces, DocumentKind kind) {
        this(pieces, kind, List.of());
    }

    /**
     * Hands on the pieces of one document.
     *
     * @param cover the lines of the title on its cover, which are set as paragraphs
     */
    XhtmlPieces(Consumer<Piece> pieces, DocumentKind kind, List<String> cover) {
        this.pieces = pieces;
        this.kind = kind;
        this.cover = new ArrayDeque<>(cover);
    }

    /** What comes now stands there. */
    void enter(Spot place) {
        endBlock();
        spot = Optional.of(place);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (LEFT_OUT.contains(name)) {
            leftOut++;
        }
        if (leftOut > 0) {
            return;
        }
        if (isHeading(name) || BLOCKS.contains(name)) {
            endBlock();
            inTitle = kind == DocumentKind.TEXT && isHeading(name) && "title".equals(attributes.getValue("class"));
        }
        switch (name) {
            case "ul", "ol" -> lists++;
            case "li" -> {
                endBlock();
                item = true;
            }
            case "br" -> text.breakLine();
            case "ruby" -> text.append(Ruby.BASE, true);
            case "rt" -> text.append(Ruby.READING, true);
            case "a" ->
                text.beginLink(Optional.ofNullable(attributes.getValue("href")).orElse(""));
            case "pre" -> preformatted++;
            case "tr" -> {
                endBlock();
                rows.push(new ArrayList<>());
            }
            case "td", "th" -> {
                endBlock();
                cells.push(new InlineBuilder());
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (LEFT_OUT.contains(name)) {
            leftOut--;
            return;
        }
        if (leftOut > 0) {
            return;
        }
        if (isHeading(name)) {
            endHeading(name.charAt(1) - '0');
        } else if (BLOCKS.contains(name) || name.equals("li")) {
            endBlock();
        }
        switch (name) {
            case "ul", "ol" -> lists = Math.max(0, lists - 1);
            case "li" -> item = false;
            case "a" -> text.endLink();
            case "rt" -> text.append(Ruby.END + Ruby.BASE, true);
            case "pre" -> preformatted = Math.max(0, preformatted - 1);
            case "td", "th" -> endCell();
            case "tr" -> endRow();
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (leftOut == 0) {
            text.append(new String(characters, start, length), kind != DocumentKind.WEB_PAGE || preformatted > 0);
            if (text.length() > LONGEST) {
                endBlock();
            }
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        characters(characters, start, length);
    }

    @Override
    public void endDocument() {
        endBlock();
        endTitle();
    }

    private void handOn(Piece piece) {
        endTitle();
        pieces.accept(piece);
    }

    private void endTitle() {
        title.ifPresent(pieces);
        title = Optional.empty();
    }

    /** Paragraphs of the style for titles that follow each other are one title. */
    private void addToTitle(Heading part) {
        title = title.map(begun ->
                        new Heading(begun.spot(), begun.level(), begun.text().join(part.text())))
                .or(() -> Optional.of(part));
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    private void endHeading(int level) {
        InlineText heading = text.take();
        boolean empty = heading.text().isEmpty();
        if (kind == DocumentKind.WORKBOOK && !empty) {
            sheets++;
            row = 0;
            spot = Optional.of(new Spot(Spot.Division.SHEET, sheets, 0, heading.text()));
        }
        if (!empty) {
            Heading whole = new Heading(spot, level, heading);
            if (cells.isEmpty() && inTitle) {
                addToTitle(whole);
            } else if (cells.isEmpty()) {
                handOn(whole);
            } else {
                addToCell(heading);
            }
        }
    }

    private void endBlock() {
        InlineText block = text.take();
        boolean wasItem = item;
        item = false;
        if (block.text().isEmpty()) {
            item = wasItem;
        } else if (!cells.isEmpty()) {
            addToCell(block);
        } else if (isNextOfCover(block)) {
            cover.remove();
            addToTitle(new Heading(spot, 1, block));
        } else if (wasItem) {
            handOn(new Item(spot, Math.max(1, lists), block));
        } else {
            handOn(new Paragraph(spot, block));
        }
    }

    private boolean isNextOfCover(InlineText block) {
        return !cover.isEmpty() && letters(cover.element()).equals(letters(block.text()));
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{C}]+", "");
    }

    private void addToCell(InlineText block) {
        InlineBuilder cell = cells.element();
        if (cell.length() > LONGEST_CELL) {
            throw new ExtractionException(Reason.TOO_LARGE, "more text in a cell than is read of one");
        }
        cell.append(cell.length() == 0 ? "" : "\n").append(block);
    }

    private void endCell() {
        endBlock();
        if (!cells.isEmpty()) {
            InlineText cell = cells.pop().build();
            if (!rows.isEmpty() && rows.element().size() < MOST_CELLS) {
                rows.element().add(cell);
            }
        }
    }

    /** A row in a cell is a line of that cell. */
    private void endRow() {
        if (rows.isEmpty()) {
            return;
        }
        List<InlineText> values = rows.pop();
        row += cells.isEmpty() ? 1 : 0;
        if (values.stream().allMatch(value -> value.text().isEmpty())) {
            return;
        }
        if (cells.isEmpty()) {
            handOn(new Row(spot, spot.isPresent() ? row : 0, values));
        } else {
            addToCell(InlineText.join(" ", values));
        }
    }
}
