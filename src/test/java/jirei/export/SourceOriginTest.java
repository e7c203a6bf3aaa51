package jirei.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import jirei.casestudy.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourceOriginTest {
    @ParameterizedTest
    @CsvSource({
        "Digital2020(ソウル特別市), Digital2020, ソウル特別市, ",
        "CityKeyの概要（シカゴ市書記官室）, CityKeyの概要, シカゴ市書記官室, ",
        "行動計画の本文（2020年3月）, 行動計画の本文, , 2020",
        "議事録（パリ市議会 2014年11月）, 議事録, パリ市議会, 2014",
        "条例（市議会、2019）, 条例, 市議会, 2019",
        "2024年度の実績（Devdiscourse）, 2024年度の実績, Devdiscourse, ",
        "Barcelona Digital City Plan（2015–2019）, Barcelona Digital City Plan（2015–2019）, , ",
        "市議会の議決（2018.EX30.12）, 市議会の議決（2018.EX30.12）, , ",
        "戦略（全文）, 戦略（全文）, , ",
        "Consorci AOC, Consorci AOC, , "
    })
    void thePublisherStandsInBracketsBehindTheTitle(String written, String title, String publisher, String year) {
        assertThat(SourceOrigin.of(Source.titled(written)))
                .isEqualTo(new SourceOrigin(title, Optional.ofNullable(publisher), Optional.ofNullable(year)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.test/story/news/2012/12/17/app/1/, 2012",
        "https://example.test/news/2018/october/registers/, 2018",
        "https://example.test/20220718/one-in-four/, 2022",
        "https://example.test/?item=2018.EX30.12, ",
        "https://example.test/plan/2030/, "
    })
    void theYearOfAReportStandsInItsAddress(URI address, String year) {
        assertThat(SourceOrigin.of(new Source("報道", Optional.of(address))).year())
                .isEqualTo(Optional.ofNullable(year));
    }

    @Test
    void aTitleAloneIsNotKnown() {
        assertThat(SourceOrigin.of(Source.titled("公式サイト")).isKnown()).isFalse();
    }
}
