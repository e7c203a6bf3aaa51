package jirei.web.study;

import java.util.List;
import java.util.stream.Stream;
import jirei.query.ParsedQuery;
import jirei.search.SearchResult;

/** What the reader of an answer must know about it, in Japanese; above the hits, in the API, in exports and on the terminal. */
public final class SearchNotes {
    private static final String TIMED_OUT = "検索に時間がかかるので途中で打ち切りました。示しているのは、それまでに見つかった項目です。語を減らすか、条件で絞り込んでください。";

    private SearchNotes() {}

    /** Whether the search was ended early, the parts of the query that were not understood, and what filters and exclusions leave. */
    public static List<String> of(ParsedQuery query, SearchResult result) {
        Stream<String> timeout = result.timedOut() ? Stream.of(TIMED_OUT) : Stream.empty();
        return Stream.of(
                        timeout,
                        query.notes().stream(),
                        RatingNotes.of(query.query(), result).stream(),
                        ExclusionNotes.of(query.query(), result.expansions()).stream())
                .flatMap(notes -> notes)
                .distinct()
                .toList();
    }
}
