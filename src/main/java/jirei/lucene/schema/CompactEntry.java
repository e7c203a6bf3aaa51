package jirei.lucene.schema;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.casestudy.Content;
import jirei.casestudy.Content.Fact;
import jirei.casestudy.Content.Point;
import jirei.casestudy.Entry;
import jirei.casestudy.Source;

/**
 * An entry as it is stored. What its content says is not repeated in the original: there the number of that part stands,
 * between {@link #MARK} and {@link #END}. Otherwise nearly every text would be stored, unpacked and parsed twice.
 */
final class CompactEntry {
    /** A sign that texts do not have: that of a substitution. One that a text has nevertheless is a mark without a number. */
    private static final char MARK = '\u001a';

    private static final char END = ';';
    private static final Pattern REFERENCE = Pattern.compile(MARK + "(\\d{0,6})" + END);

    /** In characters: a reference to less would be as long. */
    private static final int SHORTEST = 8;

    private CompactEntry() {}

    /** The entry as it is stored. */
    static Entry of(Entry entry) {
        Content content = entry.content();
        return entry.with(content.withOriginal(shortened(content.original(), parts(content))));
    }

    /** The entry that was stored so. */
    static Entry restored(Entry stored) {
        Content content = stored.content();
        return stored.with(content.withOriginal(restored(content.original(), parts(content))));
    }

    /** What can stand in the original word for word, mostly in this order. */
    private static List<String> parts(Content content) {
        List<String> parts = new ArrayList<>(content.overview());
        content.points().stream().map(Point::text).forEach(parts::add);
        content.facts().stream().map(Fact::value).forEach(parts::add);
        for (Source source : content.sources()) {
            parts.add(source.title());
            source.address().map(URI::toString).ifPresent(parts::add);
        }
        return parts;
    }

    private static String shortened(String original, List<String> parts) {
        StringBuilder shortened = new StringBuilder();
        int end = 0;
        for (int number = 0; number < parts.size(); number++) {
            String part = parts.get(number);
            int start = part.length() < SHORTEST ? -1 : original.indexOf(part, end);
            if (start >= 0) {
                shortened
                        .append(escaped(original.substring(end, start)))
                        .append(MARK)
                        .append(number)
                        .append(END);
                end = start + part.length();
            }
        }
        return shortened.append(escaped(original.substring(end))).toString();
    }

    private static String escaped(String text) {
        return text.replace(String.valueOf(MARK), "" + MARK + END);
    }

    private static String restored(String shortened, List<String> parts) {
        return REFERENCE
                .matcher(shortened)
                .replaceAll(reference -> Matcher.quoteReplacement(
                        reference.group(1).isEmpty()
                                ? String.valueOf(MARK)
                                : parts.get(Integer.parseInt(reference.group(1)))));
    }
}
