package jirei.corpus.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import jirei.corpus.tables.HeaderedRows.Raw;
import org.junit.jupiter.api.Test;

/** The header of a table is found among titles and notes, in one row or in two. */
final class TableHeaderTest {
    @Test
    void twoRowsAreOneHeaderWhereTheUpperOneGroupsTheLowerOne() {
        assertThat(header(
                        "事業名|実施主体||事業費（千円）||概要",
                        "|都市|部署|令和5年度|令和6年度|",
                        "見守り電話|札幌市|福祉課|1200|1500|毎週かける",
                        "電子回覧板|大津市|市民課|300|400|連絡を配る"))
                .isEqualTo(new TableHeader(
                        List.of("事業名", "実施主体 都市", "実施主体 部署", "事業費（千円） 令和5年度", "事業費（千円） 令和6年度", "概要"), 2));
    }

    @Test
    void aSparseUpperRowIsPartOfTheHeader() {
        assertThat(header("|実施主体|||事業費|||", "事業名|都市|部署|担当|令和4年度|令和5年度|令和6年度|概要", "a|b|c|d|1|2|3|e", "a|b|c|d|1|2|3|e")
                        .names())
                .containsExactly("事業名", "都市", "部署", "担当", "令和4年度", "令和5年度", "令和6年度", "概要");
        assertThat(header(
                                "事業名|実施主体|||事業費|||",
                                "事業名|都市|部署|担当|令和4年度|令和5年度|令和6年度|概要",
                                "a|b|c|d|1|2|3|e",
                                "a|b|c|d|1|2|3|e")
                        .names())
                .startsWith("事業名", "実施主体 都市", "実施主体 部署", "実施主体 担当", "事業費 令和4年度");
    }

    @Test
    void aColumnMayHaveTwoNames() {
        assertThat(header("都市|題名|概要", "区||", "札幌市北区|見守り電話|毎週かける", "大津市|電子回覧板|配る"))
                .isEqualTo(new TableHeader(List.of("都市 区", "題名", "概要"), 2));
        assertThat(header("都市||題名|概要", "市|区||", "札幌市|北区|見守り電話|毎週かける", "大津市||電子回覧板|配る"))
                .isEqualTo(new TableHeader(List.of("都市 市", "都市 区", "題名", "概要"), 2));
        assertThat(header("都市|題名|経費", "都市|題名|令和5年度", "札幌市|見守り電話|120", "大津市|電子回覧板|60"))
                .as("cells merged over both rows")
                .isEqualTo(new TableHeader(List.of("都市", "題名", "経費 令和5年度"), 2));
        assertThat(ColumnRole.ofHeader("都市 区")).contains(ColumnRole.CITY);
        assertThat(header("都市|題名|概要", "札幌市||", "大津市|電子回覧板|配る", "高知市|窓口予約|とる").end())
                .as("a case without a title")
                .isEqualTo(1);
        assertThat(header("題名|都市|概要", "見守り電話|札幌市|", "電子回覧板|大津市|配る", "窓口予約|高知市|とる")
                        .end())
                .isEqualTo(1);
    }

    @Test
    void titlesAndDatesAboveAHeaderAreNoPartOfIt() {
        assertThat(header("海外の事例|||令和6年4月1日現在", "題名|都市|評価|概要", "a|b|★|c", "d|e|○|f"))
                .isEqualTo(new TableHeader(List.of("題名", "都市", "評価", "概要"), 2));
        assertThat(header("海外の事例|||", "題名|都市|評価|概要", "a|b|★|c", "d|e|○|f").names())
                .containsExactly("題名", "都市", "評価", "概要");
    }

    @Test
    void aRowOfValuesIsNoHeader() {
        assertThat(header("題名|評価||概要", "見守り電話|★|1200|毎週かける", "電子回覧板|○|300|配る").end())
                .isEqualTo(1);
        assertThat(header("題名|参考||概要", "見守り電話|年報|局|", "電子回覧板|年報|局|配る").end()).isEqualTo(1);
        assertThat(header("題名|評価||概要", "|★|1200|", "電子回覧板|○|300|配る").end()).isEqualTo(1);
    }

    private static TableHeader header(String... rows) {
        List<Raw> raw = new ArrayList<>();
        for (String row : rows) {
            raw.add(new Raw(raw.size() + 1, Arrays.asList(row.split("\\|", -1)), row));
        }
        return TableHeader.of(raw, OptionalInt.empty());
    }
}
