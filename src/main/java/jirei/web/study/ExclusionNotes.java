package jirei.web.study;

import java.util.List;
import java.util.stream.Stream;
import jirei.query.Query;
import jirei.search.Expansion;
import jirei.search.MatchType;

/**
 * Notes on exclusions that contradict the rest of the query: in {@code スマホ -スマートフォン} the excluded word is a synonym of
 * the one that is searched.
 */
final class ExclusionNotes {
    private ExclusionNotes() {}

    /** What the exclusions of a query leave in a result that was expanded so. */
    static List<String> of(Query query, List<Expansion> expansions) {
        return excluded(query, false)
                .distinct()
                .flatMap(word -> expansions.stream()
                        .filter(expansion -> isSynonym(word, expansion))
                        .map(expansion ->
                                "「" + word + "」とその表記の違いがある項目だけを除きました。同じ意味の「" + expansion.typed() + "」がある項目は除いていません。"))
                .toList();
    }

    private static boolean isSynonym(String word, Expansion expansion) {
        return expansion.forms().stream()
                .anyMatch(form ->
                        form.matchType() == MatchType.SYNONYM && form.text().equalsIgnoreCase(word));
    }

    private static Stream<String> excluded(Query query, boolean inside) {
        return switch (query) {
            case Query.Words words -> inside ? Stream.of(words.text()) : Stream.empty();
            case Query.Not not -> excluded(not.query(), true);
            case Query.NotAbout not -> Stream.of(not.text());
            case Query.And and -> and.queries().stream().flatMap(part -> excluded(part, inside));
            case Query.Or or -> or.queries().stream().flatMap(part -> excluded(part, inside));
            case Query.Field field -> Stream.empty();
            case Query.MatchAll all -> Stream.empty();
            case Query.Phrase phrase -> Stream.empty();
            case Query.Prefix prefix -> Stream.empty();
            case Query.Fuzzy fuzzy -> Stream.empty();
        };
    }
}
