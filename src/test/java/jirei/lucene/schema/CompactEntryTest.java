package jirei.lucene.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.Content;
import jirei.casestudy.Content.Fact;
import jirei.casestudy.Content.Point;
import jirei.casestudy.Entry;
import jirei.casestudy.Source;
import jirei.search.Study;
import org.junit.jupiter.api.Test;

/** What the original repeats is stored once, and every original comes back as it was. */
final class CompactEntryTest {
    private static final String OVERVIEW = "高齢者にスマートフォンを教えている。";
    private static final String POINT = "区役所の窓口で相談を受ける。";

    private static Entry entry(String original) {
        Content content = new Content(
                List.of(OVERVIEW),
                List.of(new Point(1, POINT)),
                List.of(new Fact("所管", "デジタル推進課")),
                List.of(new Source("統計", Optional.of(URI.create("https://example.org/statistics")))),
                original);
        return Study.entries().getFirst().with(content);
    }

    private static String stored(String original) {
        return CompactEntry.of(entry(original)).content().original();
    }

    private static void comesBack(String original) {
        assertThat(CompactEntry.restored(CompactEntry.of(entry(original)))).isEqualTo(entry(original));
    }

    @Test
    void aPartOfTheContentIsANumberInTheOriginal() {
        String original = "## 概要\n" + OVERVIEW + "\n- " + POINT + "\n[統計](https://example.org/statistics)";
        assertThat(stored(original)).isEqualTo("## 概要\n\u001a0;\n- \u001a1;\n[統計](\u001a4;)");
        comesBack(original);
    }

    @Test
    void whatIsWrittenInAnotherWayOrOrderStays() {
        String original = POINT + OVERVIEW.replace("。", "．");
        assertThat(stored(original)).isEqualTo("\u001a1;" + OVERVIEW.replace("。", "．"));
        comesBack(original);
        comesBack(POINT + OVERVIEW);
        comesBack(OVERVIEW + OVERVIEW);
    }

    @Test
    void aMarkInTheOriginalStaysOne() {
        for (String original :
                List.of("", "\u001a", "\u001a0;", "\u001a;\u001a\u001a", OVERVIEW + "\u001a1;$1\\" + POINT)) {
            comesBack(original);
        }
    }

    @Test
    void everyEntryOfTheStudyComesBack() {
        int whole = 0;
        int stored = 0;
        for (Entry entry : Study.entries()) {
            Entry shortened = CompactEntry.of(entry);
            assertThat(CompactEntry.restored(shortened)).isEqualTo(entry);
            whole += entry.content().original().length();
            stored += shortened.content().original().length();
        }
        assertThat(stored).isLessThan(whole / 2);
    }
}
