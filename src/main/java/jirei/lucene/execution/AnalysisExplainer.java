package jirei.lucene.execution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jirei.japanese.Normalizer;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.analysis.TextView;
import jirei.lucene.analysis.Token;
import jirei.lucene.translation.CompiledQuery;
import jirei.query.ParsedQuery;
import jirei.query.QueryParser;
import jirei.search.Analysis;
import jirei.search.Analysis.Asked;
import jirei.search.Analysis.QueryPartRole;
import jirei.search.Analysis.Term;
import jirei.search.Analysis.ViewTokens;
import jirei.search.Expansion;

/** Explains how a text is analysed and parsed as a query. */
public final class AnalysisExplainer {
    private AnalysisExplainer() {}

    /** The analysis without an index: the terms of each view, and the parsed query. */
    public static Analysis of(String text, JapaneseAnalyzers analyzers) {
        return analysis(text, analyzers, List.of(), List.of());
    }

    /** The same, with the Lucene queries of a search for the text. */
    public static Analysis of(String text, JapaneseAnalyzers analyzers, SearchExecution search) throws IOException {
        return of(text, analyzers, search.question(), search.expansions());
    }

    /** The same, with the queries of a question that was translated. */
    public static Analysis of(
            String text, JapaneseAnalyzers analyzers, CompiledQuery compiled, List<Expansion> expansions) {
        List<Asked> asked = new ArrayList<>();
        asked.add(new Asked(QueryPartRole.MATCH, compiled.full().toString()));
        asked.add(new Asked(QueryPartRole.PART, compiled.any().toString()));
        Stream.concat(compiled.ranking().stream(), compiled.best().stream())
                .forEach(query -> asked.add(new Asked(QueryPartRole.RANK, query.toString())));
        return analysis(text, analyzers, expansions, asked);
    }

    private static Analysis analysis(
            String text, JapaneseAnalyzers analyzers, List<Expansion> expansions, List<Asked> asked) {
        String normalized = Normalizer.fold(text);
        ParsedQuery query = QueryParser.parse(text);
        List<ViewTokens> views = Arrays.stream(TextView.values())
                .map(view -> new ViewTokens(
                        view.name().toLowerCase(Locale.ROOT), terms(analyzers.analyze(view, normalized))))
                .toList();
        return new Analysis(normalized, query.query().toString(), query.notes(), views, expansions, asked);
    }

    private static List<Term> terms(List<Token> tokens) {
        return tokens.stream()
                .map(token -> new Term(token.term(), token.position(), token.start(), token.end()))
                .toList();
    }
}
