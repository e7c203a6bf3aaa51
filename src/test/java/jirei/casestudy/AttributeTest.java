package jirei.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A column may have any name; the attribute's name can be typed in a query and used in a URL. */
final class AttributeTest {
    @ParameterizedTest
    @CsvSource({"府省庁, 府省庁", "所管 府省庁（正式）, 所管_府省庁_正式", "ＵＲＬ種別, URL種別", "サービス・手続/種別, サービス・手続/種別", "'a: b', a_b"})
    void aColumnNameBecomesALabel(String column, String label) {
        assertThat(Attribute.called(column)).contains(new Attribute(label));
        assertThat(Attribute.called(label)).contains(new Attribute(label));
        assertThat(Dimension.of(new Attribute(label).name())).contains(new Attribute(label));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "（）", "\"", "長い名前の列がずっと続いて終わらないので絞り込みの名前にはとてもできないような、そういう表の見出しがあったときのための例、六十文字よりも長い"})
    void anInvalidNameGivesNoAttribute(String column) {
        assertThat(Attribute.called(column)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Attribute(column));
    }

    @Test
    void anAttributeNeverHasTheNameOfAnotherDimension() {
        assertThat(new Attribute("CITY").name()).isNotEqualTo(Dimension.CITY.name());
        assertThat(Dimension.of("府省庁")).isEmpty();
    }

    @Test
    void blankAndLongValuesAreNoFilterValues() {
        Entry entry = new Entry(
                EntryId.of("手続"),
                EntryKind.INITIATIVE,
                "手続",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Place(0, 1, Optional.empty(), List.of()),
                new Content(List.of(), List.of(), List.of(), List.of(), ""),
                Provenance.of("a.csv", "一覧"),
                Map.of("府省庁", List.of("環境省", " ", "環境省", "長".repeat(201))));

        assertThat(new Attribute("府省庁").valuesOf(entry)).containsExactly("環境省");
        assertThat(new Attribute("部局").valuesOf(entry)).isEmpty();
        assertThat(entry.dimensions())
                .hasSize(Dimension.OF_STUDY.size() + 1)
                .last()
                .isEqualTo(new Attribute("府省庁"));
    }
}
