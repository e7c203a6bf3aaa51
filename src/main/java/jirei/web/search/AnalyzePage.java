package jirei.web.search;

import java.util.List;
import java.util.Optional;
import jirei.search.Analysis;
import jirei.search.Analysis.Asked;
import jirei.search.Analysis.QueryPartRole;
import jirei.search.Analysis.Term;
import jirei.search.Analysis.ViewTokens;
import jirei.web.parts.ExpansionView;
import jirei.web.url.Addresses;
import jirei.web.url.SearchUrl;

/**
 * The analysis of a text, for the operator.
 *
 * @param analysis empty before a text is entered
 */
public record AnalyzePage(String text, Optional<Analysis> analysis) {
    /** The URL of the same analysis as JSON. */
    public String api() {
        return "/api/analyze?q=" + Addresses.segment(text);
    }

    /** The URL of the search for the text. */
    public String search() {
        return SearchUrl.HOME.asking(text).toString();
    }

    /** The label of a view with its purpose, in Japanese. */
    public static String label(ViewTokens view) {
        return switch (view.view()) {
            case "word" -> "語（word）";
            case "gram" -> "文字の並び（gram）";
            case "sound" -> "音の並び（sound）";
            default -> view.view();
        };
    }

    /** The range of a term in the normalized text: {@code 0–3}. */
    public static String place(Term term) {
        return term.start() + "–" + term.end();
    }

    /** The expansions of the words. */
    public List<ExpansionView> expansions() {
        return analysis.map(of -> ExpansionView.of(of.expansions(), SearchUrl.HOME.asking(text)))
                .orElseGet(List::of);
    }

    /** Whether the parsed query equals the normalized text. */
    public boolean isReadAsItStands() {
        return analysis.filter(of -> of.normalized().equals(of.query())).isPresent();
    }

    /** The queries with this role. */
    public List<String> asked(QueryPartRole role) {
        return analysis.stream()
                .flatMap(of -> of.asked().stream())
                .filter(asked -> asked.role() == role)
                .map(Asked::query)
                .toList();
    }
}
