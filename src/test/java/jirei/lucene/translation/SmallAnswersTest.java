package jirei.lucene.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.ExampleFile;
import jirei.casestudy.Content;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.EntryKind;
import jirei.casestudy.ParsedFile;
import jirei.casestudy.Place;
import jirei.casestudy.Provenance;
import jirei.lucene.LuceneEngine;
import jirei.lucene.LuceneIndexer;
import jirei.query.QueryParser;
import jirei.search.EntryIndexer;
import jirei.search.Hit;
import jirei.search.IndexView;
import jirei.search.PageNumber;
import jirei.search.PageSize;
import jirei.search.SearchEngine;
import jirei.search.SearchRequest;
import jirei.search.Sort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Spellings, signs and names in queries find the entries of {@code answers/small.tsv} that are meant, and no others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SmallAnswersTest {
    private static final List<ExampleFile.Row> ROWS = ExampleFile.rows("answers/small.tsv");

    private Optional<SearchEngine> engine = Optional.empty();

    @BeforeAll
    void fill(@TempDir Path folder) {
        Provenance provenance = Provenance.of("small.jsonl", "小さな資料");
        try (EntryIndexer indexer = LuceneIndexer.open(folder, false)) {
            indexer.replace(provenance.file(), sink -> {
                int ordinal = 0;
                for (ExampleFile.Row row : ROWS) {
                    if (row.cell(0).equals("text")) {
                        sink.accept(entry(ordinal++, row.cell(1), row.cell(2), provenance));
                    }
                }
                return new ParsedFile(provenance.file(), "1", Optional.empty(), List.of());
            });
            indexer.publish();
        }
        engine = Optional.of(LuceneEngine.open(folder));
    }

    @AfterAll
    void close() {
        engine.ifPresent(SearchEngine::close);
    }

    @Test
    void aQueryFindsTheEntriesThatAreMeant() {
        Map<String, String> found = ROWS.stream()
                .filter(row -> row.cell(0).equals("find"))
                .collect(Collectors.toMap(row -> row.cell(1), row -> found(row.cell(1))));
        Map<String, String> meant = ROWS.stream()
                .filter(row -> row.cell(0).equals("find"))
                .collect(Collectors.toMap(row -> row.cell(1), row -> row.cell(2)));
        assertThat(found).containsExactlyInAnyOrderEntriesOf(meant);
    }

    private String found(String typed) {
        try (IndexView view = engine.orElseThrow().view()) {
            SearchRequest request = new SearchRequest(
                    QueryParser.parse(typed).query(),
                    Set.of(),
                    Set.of(),
                    Sort.PAGE,
                    PageNumber.FIRST,
                    new PageSize(PageSize.LARGEST));
            return view.search(request).result().hits().stream()
                    .filter(Hit::counted)
                    .map(hit -> hit.entry().id().value())
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
    }

    private static Entry entry(int ordinal, String id, String text, Provenance provenance) {
        return new Entry(
                new EntryId(id),
                EntryKind.DOCUMENT,
                "札",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Place(ordinal, ordinal + 1, Optional.empty(), List.of()),
                new Content(List.of(text), List.of(), List.of(), List.of(), text),
                provenance);
    }
}
