package jirei.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@link CoverLines} of a document in Rich Text Format that is in Japanese or ASCII. */
final class RichTextCover {
    /** Of the beginning of the file, which may have pictures. */
    private static final int MOST_BYTES = 4 << 20;

    /** In half points, where the document does not say. */
    private static final int USUAL = 24;

    private static final Charset JAPANESE = Charset.forName("windows-31j");

    private static final Pattern TOKEN = Pattern.compile(
            "[{}]|\\\\'(?<hex>[0-9A-Fa-f]{2})|\\\\(?<word>[a-z]{1,32})(?<number>-?\\d{1,9})? ?|\\\\(?<sign>[^a-z])|(?<text>[^{}\\\\]+)",
            Pattern.CASE_INSENSITIVE);

    /** Groups that are no text of the page. */
    private static final Set<String> LEFT_OUT = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "footnote",
            "fldinst",
            "listtext",
            "pntext");

    private final CoverLines lines = new CoverLines();
    private final Deque<GroupState> outer = new ArrayDeque<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder words = new StringBuilder();
    private GroupState state = new GroupState(USUAL, false, 1);
    private int largest;
    /** How many characters follow that stand for one in Unicode. */
    private int substitutes;

    /**
     * What holds to the end of a group.
     *
     * @param size in half points
     * @param substitutes how many characters follow each one in Unicode
     */
    private record GroupState(int size, boolean leftOut, int substitutes) {
        GroupState without() {
            return new GroupState(size, true, substitutes);
        }
    }

    private RichTextCover() {}

    /** The lines of the title; none where there is no such title. */
    static List<String> titleOf(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            RichTextCover cover = new RichTextCover();
            Matcher token = TOKEN.matcher(new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1));
            while (token.find()) {
                cover.take(token);
            }
            cover.endLine();
            return cover.lines.title();
        } catch (IOException e) {
            // The document is read, or reported as damaged, without it.
            return List.of();
        }
    }

    private void take(Matcher token) {
        if (token.group("word") != null) {
            String number = token.group("number");
            takeWord(token.group("word"), number == null ? 0 : Integer.parseInt(number));
        } else if (token.group("hex") != null) {
            append(Integer.parseInt(token.group("hex"), 16));
        } else if (token.group("text") != null) {
            token.group("text").chars().filter(c -> c != '\r' && c != '\n').forEach(this::append);
        } else if (token.group("sign") != null) {
            takeSign(token.group("sign").charAt(0));
        } else if (token.group().equals("{")) {
            outer.push(state);
        } else if (!outer.isEmpty()) {
            state = outer.pop();
        }
    }

    private void takeSign(char sign) {
        if (sign == '*') {
            state = state.without();
        } else if (sign == '\\' || sign == '{' || sign == '}') {
            append(sign);
        }
    }

    private void takeWord(String word, int number) {
        if (LEFT_OUT.contains(word)) {
            state = state.without();
        } else if (!state.leftOut()) {
            switch (word) {
                case "fs" -> state = new GroupState(number, false, state.substitutes());
                case "plain" -> state = new GroupState(USUAL, false, state.substitutes());
                case "uc" -> state = new GroupState(state.size(), false, number);
                case "u" -> {
                    decode();
                    add(String.valueOf((char) number));
                    substitutes = state.substitutes();
                }
                case "par", "line", "cell" -> endLine();
                case "page", "sect", "pagebb", "outlinelevel" -> {
                    endLine();
                    lines.end();
                }
                default -> {}
            }
        }
    }

    private void append(int value) {
        if (substitutes > 0) {
            substitutes--;
        } else if (!state.leftOut()) {
            bytes.write(value);
            largest = value == ' ' ? largest : Math.max(largest, state.size());
            lines.count(1, state.size());
        }
    }

    private void add(String text) {
        words.append(text);
        largest = Math.max(largest, state.size());
        lines.count(text.length(), state.size());
    }

    private void decode() {
        words.append(bytes.toString(JAPANESE));
        bytes.reset();
    }

    private void endLine() {
        decode();
        lines.add(words.toString(), largest);
        words.setLength(0);
        largest = 0;
    }
}
