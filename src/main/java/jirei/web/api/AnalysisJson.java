package jirei.web.api;

import java.util.List;
import jirei.search.Analysis;
import jirei.search.Analysis.Asked;
import jirei.search.Analysis.ViewTokens;

/** The answer of {@code /api/analyze}. All offsets refer to {@code normalized}. */
record AnalysisJson(
        String text,
        String normalized,
        String query,
        List<String> notes,
        List<ViewTokens> views,
        List<ExpansionJson> expansions,
        List<Asked> asked) {

    static AnalysisJson of(String text, Analysis analysis) {
        return new AnalysisJson(
                text,
                analysis.normalized(),
                analysis.query(),
                analysis.notes(),
                analysis.views(),
                analysis.expansions().stream().map(ExpansionJson::of).toList(),
                analysis.asked());
    }
}
