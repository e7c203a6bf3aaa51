package jirei.web.url;

import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jirei.casestudy.Dimension;
import jirei.casestudy.Rating;
import jirei.query.Query;
import jirei.search.Refinement;

/**
 * A search with its refinements in query syntax, so that baskets and reports can name it in one line and run it again:
 * {@code 防犯 都市:ソウル,台北 評価:★}.
 */
public final class TypedSearch {
    /** The longest text, in characters. */
    public static final int LONGEST = 500;

    private TypedSearch() {}

    /**
     * The search as text of at most {@value #LONGEST} characters: if it is longer, without refinements; if that is
     * still longer, without quotes and cut.
     */
    public static String of(SearchUrl search) {
        String words = words(search);
        String all = all(words, search);
        String shorter = all.length() <= LONGEST ? all : words;
        return shorter.length() <= LONGEST ? shorter : cut(search.q());
    }

    private static String all(String words, SearchUrl search) {
        StringJoiner text = new StringJoiner(" ");
        if (!words.isEmpty()) {
            text.add(words);
        }
        for (Dimension dimension : search.dimensions()) {
            Set<String> picked = search.refinements().stream()
                    .filter(refinement -> refinement.dimension().equals(dimension))
                    .map(TypedSearch::value)
                    .collect(Collectors.toSet());
            text.add(new Query.Field(dimension, picked).toString());
        }
        return text.toString();
    }

    /**
     * The query with its exact words in quotes. An exact word that is only part of a typed word, or any exact word in
     * a query that has quotes already, is appended instead: {@code 見守り活動 "見守り"}. Appended to an OR, it narrows the
     * search further than the original did.
     */
    private static String words(SearchUrl search) {
        String words = search.q();
        for (String exact : search.exact()) {
            Pattern alone = Pattern.compile("(?<![^\\s\u3000])" + Pattern.quote(exact) + "(?![^\\s\u3000])");
            String quoted = new Query.Phrase(exact).toString();
            Matcher stands = alone.matcher(words);
            words = !hasQuotes(search.q()) && stands.find()
                    ? stands.replaceAll(Matcher.quoteReplacement(quoted))
                    : words + " " + quoted;
        }
        return words;
    }

    private static boolean hasQuotes(String text) {
        return text.chars().anyMatch(c -> "\"＂“「『".indexOf(c) >= 0);
    }

    /** The first {@value #LONGEST} characters, without half of a surrogate pair. */
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = LONGEST;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private static String value(Refinement picked) {
        String value = picked.value();
        return picked.dimension().equals(Dimension.RATING)
                ? Rating.valueOf(value).mark()
                : picked.dimension().labelOf(value);
    }
}
