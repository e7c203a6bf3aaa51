package jirei.lucene.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import jirei.lucene.analysis.JapaneseAnalyzers;
import jirei.lucene.schema.IndexFields;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class QueryMeaningTest {
    /** 猫 and 犬 have one meaning, 窓口 another. */
    private static final LayeredVectors WORDS = new LayeredVectors(List.of(WordVectors.of(
            List.of("猫", "犬", "窓口", "申請"),
            new float[] {1, 1, 1, 1},
            new float[] {
                1, 1, 1, 1, 0, 0, 0, 0,
                9, 9, 9, 9, 1, 1, 1, 1,
                0, 0, 0, 0, 1, 1, 1, 1,
                1, 1, 1, 1, 9, 9, 9, 9
            },
            8)));

    private static final int CAT = 0;
    private static final int DOG = 1;
    private static final int DESK = 2;
    private static final int CAT_AT_THE_DESK = 3;
    private static final int UNKNOWN = 4;

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final EntryVectors entries;

    QueryMeaningTest() throws IOException {
        JapaneseAnalyzers analyzers = new JapaneseAnalyzers();
        try (IndexWriter writer =
                new IndexWriter(directory, new IndexWriterConfig(analyzers.forFields(IndexFields.TEXTS)))) {
            for (String body : List.of("猫", "犬", "窓口", "猫と窓口", "孔雀")) {
                Document document = new Document();
                IndexFields.addViews(document, IndexFields.BODY, body);
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
        entries = new EntryVectors(
                WORDS, List.of(SegmentVectors.of(reader.leaves().getFirst().reader(), WORDS)), new int[] {0});
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
    }

    @Test
    void ofEntriesThatLackTheWordTheNearestComesFirst() throws IOException {
        assertThat(order(List.of("猫"), DESK, DOG)).containsExactly(DOG, DESK);
    }

    @Test
    void noEntryPassesOneThatHasAllTheWords() throws IOException {
        assertThat(order(List.of("猫", "窓口"), DESK, CAT_AT_THE_DESK, DOG, CAT)).startsWith(DESK, CAT_AT_THE_DESK);
        assertThat(order(List.of("猫"), DESK, CAT, DOG)).containsExactly(DESK, CAT, DOG);
    }

    @Test
    void entriesWithAllTheWordsKeepTheirOrder() throws IOException {
        assertThat(order(List.of("猫"), CAT_AT_THE_DESK, CAT)).containsExactly(CAT_AT_THE_DESK, CAT);
    }

    @Test
    void unknownWordsMoveNothing() throws IOException {
        assertThat(QueryMeaning.of(reader, entries, List.of("孔雀")).isUnknown()).isTrue();
        assertThat(order(List.of("孔雀"), DESK, DOG)).containsExactly(DESK, DOG);
        assertThat(order(List.of(), DESK, DOG)).containsExactly(DESK, DOG);
    }

    @Test
    void anEntryWithoutKnownWordsHasNoMeaning() throws IOException {
        assertThat(entries.cosine(entries.of(List.of("猫")), UNKNOWN)).isZero();
        assertThat(order(List.of("猫"), UNKNOWN, DOG)).containsExactly(DOG, UNKNOWN);
    }

    @Test
    void scoresFallInTheNewOrder() throws IOException {
        List<ScoreDoc> moved =
                QueryMeaning.of(reader, entries, List.of("猫")).rescored(hits(DESK, DOG, UNKNOWN), document -> false);
        float[] scores = new float[moved.size()];
        for (int i = 0; i < moved.size(); i++) {
            scores[i] = (Float) ((FieldDoc) moved.get(i)).fields[0];
        }
        assertThat(scores[0]).isGreaterThanOrEqualTo(scores[1]);
        assertThat(scores[1]).isGreaterThanOrEqualTo(scores[2]);
    }

    @Test
    void theNearestOfThoseThatMayBeAreFound() throws IOException {
        QueryMeaning cat = QueryMeaning.of(reader, entries, List.of("猫"));
        assertThat(documents(cat.nearest(2, document -> true))).containsExactly(CAT, DOG);
        assertThat(documents(cat.nearest(9, document -> document != CAT))).containsExactly(DOG, CAT_AT_THE_DESK);
        assertThat(cat.nearest(9, document -> document == DESK || document == UNKNOWN))
                .isEmpty();
    }

    @Test
    void anEntryWithAllWordsInAnotherFormKeepsItsPlace() throws IOException {
        List<ScoreDoc> moved =
                QueryMeaning.of(reader, entries, List.of("猫")).rescored(hits(DESK, DOG), document -> document == DESK);
        assertThat(documents(moved)).containsExactly(DESK, DOG);
    }

    @Test
    void nothingIsLeftOut() throws IOException {
        assertThat(order(List.of("猫"), DESK, DOG, UNKNOWN, CAT, CAT_AT_THE_DESK))
                .containsExactlyInAnyOrder(DESK, DOG, UNKNOWN, CAT, CAT_AT_THE_DESK);
        assertThat(order(List.of("猫"))).isEmpty();
    }

    private int[] order(List<String> words, int... documents) throws IOException {
        List<ScoreDoc> moved = QueryMeaning.of(reader, entries, words).rescored(hits(documents), document -> false);
        return moved.stream().mapToInt(hit -> hit.doc).toArray();
    }

    private static List<Integer> documents(List<ScoreDoc> hits) {
        return hits.stream().map(hit -> hit.doc).toList();
    }

    /** Hits with nearly equal scores. */
    private static List<ScoreDoc> hits(int... documents) {
        ScoreDoc[] hits = new ScoreDoc[documents.length];
        for (int i = 0; i < hits.length; i++) {
            float score = 10 - i * 0.01f;
            hits[i] = new FieldDoc(documents[i], score, new Object[] {score});
        }
        return List.of(hits);
    }
}
