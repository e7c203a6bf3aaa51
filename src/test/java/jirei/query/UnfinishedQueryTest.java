package jirei.query;

import static org.assertj.core.api.Assertions.assertThat;

import jirei.casestudy.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last word of a text, its field, and what stands before it. */
final class UnfinishedQueryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            emptyValue = "",
            nullValues = "none",
            value = {
                // typed|start|word|field|rest|excluded|clause
                "シ|''|シ|none|''|false|true",
                "高齢者 ス|高齢者 |ス|none|高齢者|false|true",
                "高齢者　ス|高齢者　|ス|none|高齢者|false|true",
                "高齢者 |高齢者 |''|none|高齢者|false|false",
                "都市:|都市:|''|CITY|''|false|true",
                "都市：シ|都市：|シ|CITY|''|false|true",
                "ｃｉｔｙ:シ|ｃｉｔｙ:|シ|CITY|''|false|true",
                "バス 都市:シ|バス 都市:|シ|CITY|バス|false|true",
                "バス -都市:シ|バス -都市:|シ|CITY|バス|true|false",
                "-ソ|-|ソ|none|''|true|false",
                "NOT ソ|NOT |ソ|none|''|true|false",
                "バス AND ソ|バス AND |ソ|none|バス|false|true",
                "バス AND 地下鉄 ソ|バス AND 地下鉄 |ソ|none|バス AND 地下鉄|false|true",
                "電車 バス OR ソ|電車 バス OR |ソ|none|電車|false|false",
                "電車 バス OR 都市:|電車 バス OR 都市:|''|CITY|電車|false|false",
                "電車 (バス ソ|電車 (バス |ソ|none|電車|false|false",
                "(電車 バス) ソ|(電車 バス) |ソ|none|(電車 バス)|false|true",
                "LiKU(教育) ソ|LiKU(教育) |ソ|none|LiKU(教育)|false|true",
                "都市:ソウル シ|都市:ソウル |シ|none|都市:ソウル|false|true",
                "都市:ソウル,シ|都市:ソウル,|シ|CITY|''|false|false",
                "都市:(ソウル シ|都市:(ソウル |シ|CITY|''|false|false",
                "都市:(ソウル パリ) シ|都市:(ソウル パリ) |シ|none|都市:(ソウル パリ)|false|true",
                "都市:\"ニュー ヨ|都市:|ニュー ヨ|CITY|''|false|true",
                "都市:\"ソウル\"|都市:\"ソウル\"|''|none|都市:\"ソウル\"|false|false",
                "#府省庁:環|#府省庁:|環|attribute.府省庁|''|false|true",
                "「市民の|「|市民の|none|''|false|false",
                "時刻:９|''|時刻:９|none|''|false|true"
            })
    void itIsDividedAtTheLastWord(
            String typed, String start, String word, String field, String rest, boolean excluded, boolean clause) {
        UnfinishedQuery query = UnfinishedQuery.of(typed);
        assertThat(query.start()).isEqualTo(start);
        assertThat(query.word()).isEqualTo(word);
        assertThat(query.field().map(Dimension::name).orElse(null)).isEqualTo(field);
        assertThat(query.rest()).isEqualTo(rest);
        assertThat(query.excluded()).isEqualTo(excluded);
        assertThat(query.isClause()).isEqualTo(clause);
    }

    @Test
    void aValueIsQuotedWhereItNeedsQuotes() {
        assertThat(UnfinishedQuery.of("バス 都市:シ").completedBy("シンガポール")).isEqualTo("バス 都市:シンガポール");
        assertThat(UnfinishedQuery.of("都市:\"ニュ").completedBy("New York")).isEqualTo("都市:\"New York\"");
        assertThat(UnfinishedQuery.of("「スマ").completedBy("スマートシティ")).isEqualTo("「スマートシティ");
    }

    @Test
    void thereIsSomethingToCompleteInAWordAndInAField() {
        assertThat(UnfinishedQuery.of("都市:").isOpen()).isTrue();
        assertThat(UnfinishedQuery.of("シ").isOpen()).isTrue();
        assertThat(UnfinishedQuery.of("シ ").isOpen()).isFalse();
        assertThat(UnfinishedQuery.of("-").isOpen()).isFalse();
        assertThat(UnfinishedQuery.of("「").isOpen()).isFalse();
    }
}
