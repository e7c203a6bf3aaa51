package jirei.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jirei.extraction.inline.InlineBuilder;
import jirei.extraction.inline.InlineLink;
import jirei.extraction.inline.InlineText;
import jirei.japanese.LineJoiner;
import jirei.japanese.Normalizer;
import jirei.japanese.SpacedLetters;

/**
 * The words of a block while they are gathered, and where its links lead.
 *
 * <p>Line breaks of the author are kept; lines that were only wrapped are joined.
 */
final class GatheredText {
    private static final char BROKEN = '\u2028';
    private static final char WRAPPED = '\n';
    /** A word below its reading as old Word files have it: {@code EQ \\* jc2 … \\o\\ad(\\s\\up 9(かいらん),回覧)}. */
    private static final Pattern RUBY_FIELD = Pattern.compile(
            "EQ\\s+\\\\\\*\\s*jc[^()\\n]{0,200}\\\\o\\s*\\\\ad\\s*\\(\\s*\\\\s\\s*\\\\up\\s*[\\d.]+\\([^()]{0,200}\\)[,;]([^()]{0,200})\\)");

    private final List<LinkRun> runs = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private Optional<String> link = Optional.empty();
    private int length;

    /** Words that are one link, or none. */
    private record LinkRun(String text, Optional<String> link) {}

    /** How many characters there are. */
    int length() {
        return length;
    }

    /** Takes characters as they stand, in lines that the author broke or that were only wrapped. */
    void append(String characters, boolean broken) {
        words.append(characters.replace('\r', '\n').replace('\n', broken ? BROKEN : WRAPPED));
        length += characters.length();
    }

    void breakLine() {
        words.append(BROKEN);
    }

    /** What comes now leads to this address, if it is one of the web. */
    void beginLink(String address) {
        endLink();
        link = InlineLink.webTarget(address);
    }

    void endLink() {
        if (!words.isEmpty()) {
            runs.add(new LinkRun(words.toString(), link));
            words.setLength(0);
        }
        link = Optional.empty();
    }

    /** All words with single blanks, and begins anew. A link goes on. */
    InlineText take() {
        Optional<String> open = link;
        endLink();
        link = open;
        List<LinkRun> single = runs.stream()
                .map(run -> new LinkRun(withSingleBlanks(run.text()), run.link()))
                .toList();
        String whole = single.stream().map(LinkRun::text).collect(Collectors.joining());
        InlineBuilder block = new InlineBuilder();
        int at = 0;
        for (LinkRun run : single) {
            String text = SpacedLetters.join(
                    Normalizer.repair(unwrapped(whole, at, run.text().length()).replace(BROKEN, '\n')));
            run.link().ifPresentOrElse(target -> block.appendLink(text, target), () -> block.append(text));
            at += run.text().length();
        }
        runs.clear();
        length = 0;
        return block.build().strip();
    }

    private static String withSingleBlanks(String text) {
        return RUBY_FIELD
                .matcher(text)
                .replaceAll("$1")
                .replaceAll("[ \\t\\u00A0]+", " ")
                .replaceAll(" ?" + BROKEN + "[ \n" + BROKEN + "]*", String.valueOf(BROKEN))
                .replaceAll(" ?\n[ \n]*", "\n");
    }

    /** A part of the text without the ends of lines that were only wrapped. */
    private static String unwrapped(String whole, int from, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = from; i < from + length; i++) {
            char c = whole.charAt(i);
            if (c != WRAPPED) {
                text.append(c);
            } else if (!besideJapanese(whole, i)) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static boolean besideJapanese(String whole, int at) {
        int before = at;
        while (before > 0 && Character.isWhitespace(whole.charAt(before - 1))) {
            before--;
        }
        int after = at;
        while (after < whole.length() && Character.isWhitespace(whole.charAt(after))) {
            after++;
        }
        return (before > 0 && LineJoiner.isJapanese(whole.codePointBefore(before)))
                || (after < whole.length() && LineJoiner.isJapanese(whole.codePointAt(after)));
    }
}
