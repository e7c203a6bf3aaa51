package jirei.mcp;

import java.util.List;
import jirei.query.ParsedQuery;
import jirei.search.SearchResult;
import jirei.web.study.SearchNotes;
import jirei.web.study.StudyLookup;
import jirei.web.url.SearchUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a search finds. Entries that match a question only in part are not evidence for it and stand apart.
 *
 * @param evidence {@code found}, or {@code no evidence} where no entry answers the whole question
 * @param total entries that answer
 * @param partial entries with some of the words only, or near in meaning
 * @param lacking the words that no entry of the research has
 * @param notes what the reader must know, in Japanese
 * @param coverage what was researched and what not; null where there is evidence
 * @param address of the search on the page
 */
record SearchAnswer(
        String evidence,
        int total,
        List<CitedPassage> passages,
        List<CitedPassage> partial,
        List<String> lacking,
        List<String> notes,
        @Nullable Coverage coverage,
        String address) {
    /** The number of passages where none is asked for. */
    static final int USUAL_SIZE = 10;

    static final String FOUND = "found";
    static final String NO_EVIDENCE = "no evidence";

    static SearchAnswer of(SearchUrl asked, Asking asking) {
        StudyLookup lookup = asking.lookup();
        SearchUrl search = lookup.named(asked);
        ParsedQuery query = lookup.parse(search);
        SearchResult result = asking.view().search(search.request(query)).result();
        List<CitedPassage> answering = result.hits().stream()
                .filter(hit -> hit.counted() && result.isAnswered())
                .map(hit -> CitedPassage.found(hit, asking))
                .toList();
        List<CitedPassage> partial = result.isAnswered()
                ? List.of()
                : result.hits().stream()
                        .map(hit -> CitedPassage.found(hit, asking))
                        .toList();
        return new SearchAnswer(
                result.isAnswered() ? FOUND : NO_EVIDENCE,
                result.isAnswered() ? result.total() : 0,
                answering,
                partial,
                result.lacking(),
                SearchNotes.of(query, result),
                result.isAnswered() ? null : Coverage.of(search, asking),
                asking.base().address(search.toString()));
    }
}
