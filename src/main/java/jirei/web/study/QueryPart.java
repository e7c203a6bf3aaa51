package jirei.web.study;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import jirei.casestudy.Dimension;
import jirei.query.Query;
import jirei.search.SearchResult;
import jirei.web.parts.Counts;
import jirei.web.parts.ExpansionView;
import jirei.web.url.SearchUrl;
import org.jspecify.annotations.Nullable;

/**
 * A part of a query as it was understood, and the search without it.
 *
 * @param kind what it does to the search
 * @param text in Japanese: {@code 国: アメリカ}, {@code 除外: AI}, or words as typed
 * @param without the address of the search without this part
 * @param removed how many entries an exclusion removes; null for other parts
 */
public record QueryPart(
        QueryPartKind kind,
        String text,
        String without,
        @Nullable Integer removed) {
    /** What a part of a query does. */
    public enum QueryPartKind {
        /** Only entries with a value are found. */
        FILTER,
        /** No entry with it is found. */
        EXCLUSION,
        /** It is searched in texts and names. */
        WORDS,
        /** A word is searched in other forms as well. */
        EXPANSION
    }

    /**
     * The parts of the query in their order, and the words that are searched in other forms as well. Words alone need
     * no explanation.
     */
    public static List<QueryPart> of(Query query, SearchResult result, SearchUrl url) {
        List<QueryPart> parts = new ArrayList<>(typed(query, result.excluded(), url));
        for (ExpansionView expansion : ExpansionView.of(result.expansions(), url)) {
            expansion
                    .asTyped()
                    .ifPresent(address ->
                            parts.add(new QueryPart(QueryPartKind.EXPANSION, text(expansion), address, null)));
        }
        return List.copyOf(parts);
    }

    private static String text(ExpansionView expansion) {
        List<String> forms =
                expansion.ways().stream().flatMap(way -> way.forms().stream()).toList();
        String shown = forms.stream()
                .filter(form -> !form.equals(expansion.typed()))
                .findFirst()
                .orElseGet(forms::getFirst);
        return expansion.typed() + " ＋ " + shown + (forms.size() > 1 ? "など" + forms.size() + "語" : "");
    }

    /** The text, and for an exclusion how many entries it removes. */
    public String label() {
        return removed == null ? text : text + "（" + Counts.format(removed) + "件）";
    }

    private static List<QueryPart> typed(Query query, List<Integer> excluded, SearchUrl url) {
        List<Query> all = query instanceof Query.And and ? and.queries() : List.of(query);
        if (all.stream().allMatch(part -> kind(part) == QueryPartKind.WORDS)) {
            return List.of();
        }
        boolean counted = excluded.size()
                == all.stream()
                        .filter(part -> kind(part) == QueryPartKind.EXCLUSION)
                        .count();
        Iterator<Integer> counts = excluded.iterator();
        List<QueryPart> parts = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<Query> others = new ArrayList<>(all);
            others.remove(i);
            String rest = others.isEmpty() ? "" : new Query.And(others).toString();
            QueryPartKind kind = kind(all.get(i));
            parts.add(new QueryPart(
                    kind,
                    text(all.get(i)),
                    url.asking(rest).toString(),
                    counted && kind == QueryPartKind.EXCLUSION ? counts.next() : null));
        }
        return List.copyOf(parts);
    }

    private static QueryPartKind kind(Query part) {
        return switch (part) {
            case Query.Field field -> QueryPartKind.FILTER;
            case Query.Not not -> QueryPartKind.EXCLUSION;
            case Query.NotAbout not -> QueryPartKind.EXCLUSION;
            case Query.MatchAll all -> QueryPartKind.WORDS;
            case Query.Words words -> QueryPartKind.WORDS;
            case Query.Phrase phrase -> QueryPartKind.WORDS;
            case Query.Prefix prefix -> QueryPartKind.WORDS;
            case Query.Fuzzy fuzzy -> QueryPartKind.WORDS;
            case Query.And and -> QueryPartKind.WORDS;
            case Query.Or or -> QueryPartKind.WORDS;
        };
    }

    /** A value may be none that the dimension knows. */
    private static String label(Dimension dimension, String value) {
        boolean known =
                dimension.knownValues().isEmpty() || dimension.knownValues().contains(value);
        return known ? dimension.labelOf(value) : value;
    }

    private static String text(Query part) {
        return switch (part) {
            case Query.Field field ->
                field.dimension().label() + ": "
                        + field.values().stream()
                                .sorted()
                                .map(value -> label(field.dimension(), value))
                                .collect(Collectors.joining("、"));
            case Query.Not not -> "除外: " + text(not.query());
            case Query.NotAbout not -> "除外: " + not.text();
            case Query.Words words -> words.text();
            case Query.Phrase phrase -> "「" + phrase.text() + "」";
            case Query.MatchAll all -> part.toString();
            case Query.Prefix prefix -> part.toString();
            case Query.Fuzzy fuzzy -> part.toString();
            case Query.And and -> part.toString();
            case Query.Or or -> part.toString();
        };
    }
}
