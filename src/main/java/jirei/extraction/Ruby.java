package jirei.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with their readings in one string, on their way to {@link GatheredText}. They are marked by the interlinear
 * annotation characters of Unicode (chapter 23.8), which XML allows: U+FFF9, the words, U+FFFA, the reading, U+FFFB.
 */
final class Ruby {
    /** Before words with a reading. */
    static final String BASE = "\uFFF9";
    /** Between words and their reading. */
    static final String READING = "\uFFFA";
    /** Behind a reading. */
    static final String END = "\uFFFB";

    private static final Pattern MARKED = Pattern.compile("\uFFF9([^\uFFF9-\uFFFB]*)\uFFFA([^\uFFF9-\uFFFB]*)\uFFFB");
    private static final Pattern MARKS = Pattern.compile("[\uFFF9-\uFFFB]");

    private static final String JAPANESE = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}、。」）]";

    /**
     * The field with which old versions of Word set a reading above a word: {@code EQ \* jc2 … \o\ad(\s\\up
     * 9(かいらん),回覧)}. The blanks that begin and end its instruction are no text.
     */
    private static final Pattern FIELD = Pattern.compile("(?:(?<=" + JAPANESE + ") )?"
            + "EQ\\s+\\\\\\*\\s*jc[^()\\n]{0,200}\\\\o\\s*\\\\a[dclr]\\s*"
            + "\\(\\s*\\\\s\\s*\\\\up\\s*[\\d.]+\\s*\\(([^()]{0,200})\\)\\s*[,;]([^()]{0,200})\\)"
            + "(?: (?=" + JAPANESE + "))?");

    private Ruby() {}

    /** A stretch of a text, with its reading if it has one. */
    record RubyPart(String text, Optional<String> reading) {}

    /** Words with their reading. */
    static String marked(String words, String reading) {
        return BASE + words + READING + reading + END;
    }

    /** The same with readings marked that fields of Word set. */
    static String ofFields(String text) {
        return text.contains("EQ")
                ? FIELD.matcher(text)
                        .replaceAll(field -> Matcher.quoteReplacement(marked(field.group(2), field.group(1))))
                : text;
    }

    /** The stretches of a text without their marks; a reading of nothing belongs to the words before it. */
    static List<RubyPart> parts(String text) {
        List<RubyPart> parts = new ArrayList<>();
        Matcher marked = MARKED.matcher(text);
        int at = 0;
        while (marked.find()) {
            addPlain(text.substring(at, marked.start()), parts);
            Optional<String> before =
                    parts.isEmpty() ? Optional.empty() : parts.getLast().reading();
            if (marked.group(1).isBlank() && before.isPresent()) {
                parts.add(new RubyPart(parts.removeLast().text(), Optional.of(before.get() + marked.group(2))));
            } else {
                parts.add(new RubyPart(marked.group(1), Optional.of(marked.group(2))));
            }
            at = marked.end();
        }
        addPlain(text.substring(at), parts);
        return parts;
    }

    private static void addPlain(String text, List<RubyPart> parts) {
        String plain = MARKS.matcher(text).replaceAll("");
        if (!plain.isEmpty()) {
            parts.add(new RubyPart(plain, Optional.empty()));
        }
    }
}
