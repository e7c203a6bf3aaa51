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
 * What the engine makes of a text, for the operator.
 *
 * @param analysis empty as long as no text was given
 */
public record AnalyzePage(String text, Optional<Analysis> analysis) {
    /** The same as JSON. */
    public String api() {
        return "/api/analyze?q=" + Addresses.segment(text);
    }

    /** The page of the search for the text. */
    public String search() {
        return SearchUrl.HOME.asking(text).toString();
    }

    /** The view in Japanese, with what it is for. */
    public static String label(ViewTokens view) {
        return switch (view.view()) {
            case "word" -> "語（word）";
            case "gram" -> "文字の並び（gram）";
            case "sound" -> "音の並び（sound）";
            default -> view.view();
        };
    }

    /** Where a term stands in the normalised text: {@code 0–3}. */
    public static String place(Term term) {
        return term.start() + "–" + term.end();
    }

    /** The words' other forms. */
    public List<ExpansionView> expansions() {
        return analysis.map(of -> ExpansionView.of(of.expansions(), SearchUrl.HOME.asking(text)))
                .orElseGet(List::of);
    }

    /** Whether the text is read as a query just as it stands when its characters are the searched ones. */
    public boolean isReadAsItStands() {
        return analysis.filter(of -> of.normalized().equals(of.query())).isPresent();
    }

    /** The parts of the engine's query that have this role. */
    public List<String> asked(QueryPartRole role) {
        return analysis.stream()
                .flatMap(of -> of.asked().stream())
                .filter(asked -> asked.role() == role)
                .map(Asked::query)
                .toList();
    }
}
