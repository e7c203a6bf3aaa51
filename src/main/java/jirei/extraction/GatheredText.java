package jirei.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jirei.extraction.Ruby.RubyPart;
import jirei.extraction.inline.InlineBuilder;
import jirei.extraction.inline.InlineLink;
import jirei.extraction.inline.InlineText;
import jirei.japanese.LineJoiner;
import jirei.japanese.Normalizer;
import jirei.japanese.SpacedLetters;

/**
 * The words of a block while they are gathered, with their readings, and where its links lead.
 *
 * <p>Line breaks of the author are kept; lines that were only wrapped are joined.
 */
final class GatheredText {
    private static final char BROKEN = '\u2028';
    private static final char WRAPPED = '\n';

    private final List<LinkRun> runs = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private Optional<String> link = Optional.empty();
    private int length;

    /** Words that are one link, or none. */
    private record LinkRun(List<RubyPart> parts, Optional<String> link) {}

    /** How many characters there are. */
    int length() {
        return length;
    }

    /** Takes characters as they stand, with the marks of {@link Ruby}, in lines that the author broke or that were only wrapped. */
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
            runs.add(new LinkRun(withSingleBlanks(words.toString()), link));
            words.setLength(0);
        }
        link = Optional.empty();
    }

    /** All words with single blanks, and begins anew. A link goes on. */
    InlineText take() {
        Optional<String> open = link;
        endLink();
        link = open;
        String whole = runs.stream()
                .flatMap(run -> run.parts().stream())
                .map(RubyPart::text)
                .collect(Collectors.joining());
        InlineBuilder block = new InlineBuilder();
        int at = 0;
        for (LinkRun run : runs) {
            int start = block.length();
            for (RubyPart part : run.parts()) {
                int from = block.length();
                block.append(SpacedLetters.join(Normalizer.repair(
                        unwrapped(whole, at, part.text().length()).replace(BROKEN, '\n'))));
                part.reading()
                        .map(Normalizer::repair)
                        .ifPresent(reading -> block.reading(from, block.length(), reading));
                at += part.text().length();
            }
            run.link().ifPresent(target -> block.link(start, block.length(), target));
        }
        runs.clear();
        length = 0;
        return block.build().strip();
    }

    private static List<RubyPart> withSingleBlanks(String text) {
        return Ruby.parts(Ruby.ofFields(text)).stream()
                .map(part -> new RubyPart(
                        part.text()
                                .replaceAll("[ \\t\\u00A0]+", " ")
                                .replaceAll(" ?" + BROKEN + "[ \n" + BROKEN + "]*", String.valueOf(BROKEN))
                                .replaceAll(" ?\n[ \n]*", "\n"),
                        part.reading()))
                .toList();
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
