package jirei.lucene.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jirei.lucene.meaning.CollectionTexts.EntryWords;
import org.junit.jupiter.api.Test;

final class CollectionMeaningTest {
    private static final WordVectors NOTHING_KNOWN =
            WordVectors.of(List.of("窓口"), new float[] {1}, new float[] {1, 0, 0, 0, 0, 0, 0, 0}, 8);

    @Test
    void theSameEntriesGiveTheSameVectors() {
        assertThat(CollectionMeaning.adapted(NOTHING_KNOWN, entries()).numbers())
                .isEqualTo(CollectionMeaning.adapted(NOTHING_KNOWN, entries()).numbers());
    }

    @Test
    void wordsOfOneSubjectComeNear() {
        WordVectors vectors = CollectionMeaning.adapted(NOTHING_KNOWN, entries());
        assertThat(cosine(vectors, "カルテ", "病院")).isGreaterThan(cosine(vectors, "カルテ", "道路") + 0.3f);
    }

    @Test
    void anUnknownWordOfOneEntryIsLeftOut() {
        List<EntryWords> entries = new ArrayList<>(entries());
        entries.add(new EntryWords(List.of("孔雀"), List.of("孔雀", "窓口")));
        assertThat(CollectionMeaning.adapted(NOTHING_KNOWN, entries).words())
                .contains("窓口", "カルテ")
                .doesNotContain("孔雀");
    }

    @Test
    void entriesWithoutWordsGiveNoVectors() {
        assertThat(CollectionMeaning.adapted(NOTHING_KNOWN, List.of()).words()).isEmpty();
        assertThat(CollectionMeaning.adapted(NOTHING_KNOWN, List.of(new EntryWords(List.of(), List.of())))
                        .words())
                .isEmpty();
    }

    private static float cosine(WordVectors vectors, String word, String other) {
        return vectors.cosine(
                vectors.row(word).orElseThrow(), vectors.row(other).orElseThrow());
    }

    private static List<EntryWords> entries() {
        List<EntryWords> entries = new ArrayList<>();
        List<String> medical = List.of("病院", "医師", "患者", "診療", "薬", "看護", "検査");
        List<String> roads = List.of("道路", "車", "信号", "渋滞", "橋", "舗装", "交通");
        for (int i = 0; i < 40; i++) {
            boolean odd = i % 2 == 1;
            List<String> subject = odd ? medical : roads;
            List<String> body = new ArrayList<>();
            for (int k = 0; k < 20; k++) {
                body.add(subject.get((i * 3 + k * k) % subject.size()));
            }
            entries.add(new EntryWords(List.of(odd ? "カルテ" : "舗装"), body));
        }
        return entries;
    }
}
