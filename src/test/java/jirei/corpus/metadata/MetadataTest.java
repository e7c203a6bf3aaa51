package jirei.corpus.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import jirei.casestudy.City;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.Provenance;
import jirei.casestudy.Provenance.Guess;
import jirei.casestudy.Rating;
import jirei.casestudy.Region;
import jirei.casestudy.ResearchDate;
import jirei.casestudy.Theme;
import jirei.corpus.Corpus;
import jirei.corpus.WholeReading;
import jirei.corpus.folder.Sidecars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sidecars, folders and front matter say of files, which of them wins, and what is wrong in them. */
class MetadataTest {
    private static final String TEXT = "# 交通\n\n本文。\n";
    private static final Path CORPUS = Path.of("corpus");

    @TempDir
    Path folder;

    @Test
    void aSidecarSaysAllOfAFile() throws IOException {
        write("a.txt", "本文だけ。");
        write("a.txt.meta.yaml", """
                題名: 交通の調査
                都市: ソウル
                テーマ: スマートシティ
                評価: ★
                発行者: 港湾局
                調査年月: 令和8年3月
                ライセンス: CC BY 4.0
                注記: 試験
                """);
        WholeReading reading = read("a.txt");
        Entry entry = reading.entries().getFirst();

        assertThat(reading.problems()).isEmpty();
        assertThat(entry.title()).isEqualTo("交通の調査");
        assertThat(entry.city())
                .contains(new City("ソウル", Optional.of("韓国"), Optional.of(Region.ASIA), Optional.empty()));
        assertThat(entry.theme()).contains(Theme.SMART_CITY);
        assertThat(entry.rating()).contains(Rating.BENCHMARK);
        assertThat(entry.provenance())
                .isEqualTo(new Provenance(
                        "a.txt",
                        "交通の調査",
                        Optional.of("港湾局"),
                        Optional.of(new ResearchDate(2026, Optional.of(3))),
                        Optional.of("CC BY 4.0"),
                        Optional.of("試験"),
                        Set.of()));
        Dossier dossier = reading.dossier().orElseThrow();
        assertThat(dossier.provenance()).isEqualTo(entry.provenance());
        assertThat(dossier.city()).isEqualTo(entry.city());
        assertThat(dossier.ratings()).isEqualTo(Map.of(Theme.SMART_CITY, Rating.BENCHMARK));
    }

    @Test
    void theNearestSourceWinsKeyByKey() throws IOException {
        write("x/y/a.md", "---\npublisher: 前書き\n---\n" + TEXT);
        write("x/y/a.md.meta.yaml", "publisher: 付属\nnotice: 付属");
        write("x/y/a.meta.yaml", "notice: 短い付属\nlicense: 短い付属");
        write("x/y/_folder.meta.yaml", "license: 近いフォルダー\ndate: 2025");
        write("x/_folder.meta.yaml", "date: 2024\ntheme: データ利活用");
        write("_folder.meta.yaml", "theme: スマートシティ\ntitle: 全体");
        WholeReading reading = read("x/y/a.md");
        Entry entry = reading.entries().getFirst();
        Provenance provenance = entry.provenance();

        assertThat(reading.problems()).isEmpty();
        assertThat(provenance.publisher()).contains("前書き");
        assertThat(provenance.notice()).contains("付属");
        assertThat(provenance.license()).contains("短い付属");
        assertThat(provenance.researched()).contains(ResearchDate.of(2025));
        assertThat(entry.theme()).contains(Theme.DATA_USE);
        assertThat(provenance.document())
                .as("what the author typed as its heading")
                .isEqualTo("交通");
        assertThat(entry.content().text()).isEqualTo("本文。");
    }

    @Test
    void theCountryOfAFolderIsNotThatOfAnotherCity() throws IOException {
        write("a.txt", TEXT);
        write("b.txt", TEXT);
        write("_folder.meta.yaml", "city: ソウル\ncountry: 大韓民国\n");
        write("a.meta.yaml", "city: カワベ");
        assertThat(read("a.txt").entries().getFirst().city()).contains(City.named("カワベ"));
        assertThat(read("b.txt").entries().getFirst().city().flatMap(City::country))
                .contains("大韓民国");
    }

    @Test
    void aCountryAloneIsWhatAFileIsAbout() throws IOException {
        write("a.txt", TEXT);
        write("a.meta.yaml", "国: エストニア");
        assertThat(read("a.txt").entries().getFirst().city())
                .contains(new City("エストニア", Optional.of("エストニア"), Optional.of(Region.EUROPE), Optional.empty()));
    }

    @Test
    void whatIsSaidIsNoGuess() throws IOException {
        write("パリ/report.txt", "発行：港湾局\n\n2026年3月\n\n本文。\n");
        assertThat(read("パリ/report.txt").entries().getFirst().provenance().guessed())
                .containsExactly(Guess.TITLE, Guess.CITY, Guess.DATE, Guess.PUBLISHER);
        write("パリ/report.meta.yaml", "title: 報告\ncity: リヨン\ndate: 2025-01\npublisher: 水道局\n");
        Entry entry = read("パリ/report.txt").entries().getFirst();
        assertThat(entry.provenance().guessed()).isEmpty();
        assertThat(entry.city()).contains(City.named("リヨン"));
        assertThat(entry.provenance().publisher()).contains("水道局");
        assertThat(entry.provenance().researched()).contains(new ResearchDate(2025, Optional.of(1)));
    }

    @Test
    void aRecordsOwnValuesWin() throws IOException {
        write("a.jsonl", """
                {"title": "窓口", "city": "パリ", "theme": "データ利活用", "date": "2024-01"}
                {"title": "防犯"}
                """);
        write("a.meta.yaml", "city: ソウル\ntheme: スマートシティ\nrating: ★\ndate: 2026-03\npublisher: 港湾局\ntitle: 事例集\n");
        List<Entry> entries = read("a.jsonl").entries();

        assertThat(entries.get(0).city().map(City::name)).contains("パリ");
        assertThat(entries.get(0).theme()).contains(Theme.DATA_USE);
        assertThat(entries.get(0).rating()).as("said of another theme").isEmpty();
        assertThat(entries.get(0).provenance().researched()).contains(new ResearchDate(2024, Optional.of(1)));
        assertThat(entries.get(1).city().map(City::name)).contains("ソウル");
        assertThat(entries.get(1).theme()).contains(Theme.SMART_CITY);
        assertThat(entries.get(1).rating()).contains(Rating.BENCHMARK);
        assertThat(entries).extracting(entry -> entry.provenance().document()).containsOnly("事例集");
    }

    @Test
    void aDossierSaysItselfWhatItIs() throws IOException {
        String seoul = Files.readString(CORPUS.resolve("tokyo/seoul.md"));
        write("seoul.md", seoul);
        WholeReading alone = read("seoul.md");
        write("_folder.meta.yaml", "city: パリ\ntheme: スマートシティ\ntitle: 別の題\npublisher: 都市の調査会");
        WholeReading inFolder = read("seoul.md");

        assertThat(inFolder.dossier().orElseThrow().city())
                .isEqualTo(alone.dossier().orElseThrow().city());
        assertThat(inFolder.dossier().orElseThrow().ratings())
                .isEqualTo(alone.dossier().orElseThrow().ratings());
        assertThat(inFolder.entries())
                .extracting(Entry::theme)
                .isEqualTo(alone.entries().stream().map(Entry::theme).toList());
        assertThat(inFolder.entries())
                .allSatisfy(entry -> assertThat(entry.provenance().publisher()).contains("都市の調査会"))
                .allSatisfy(entry -> assertThat(entry.provenance().document()).isNotEqualTo("別の題"));
    }

    @Test
    void theNamesOfEntriesStayWhateverIsSaidOfThem() throws IOException {
        write("a.txt", "本文。");
        List<Entry> before = read("a.txt").entries();
        write("a.meta.yaml", "title: 題\ncity: ソウル\ntheme: スマートシティ");
        assertThat(read("a.txt").entries())
                .extracting(Entry::id)
                .isEqualTo(before.stream().map(Entry::id).toList());
    }

    @Test
    void frontMatterOfAnyTextIsReadAndIsNoText() throws IOException {
        write("a.md", "---\ntitle: 題\ncity: ソウル\nlayout: page\n---\n\n本文。\n\n## 二\n\n本文二。\n");
        WholeReading reading = read("a.md");

        assertThat(reading.entries()).extracting(Entry::title).containsExactly("題", "二");
        assertThat(reading.entries()).extracting(entry -> entry.place().line()).containsExactly(7, 9);
        assertThat(reading.dossier().flatMap(Dossier::city).map(City::name)).contains("ソウル");
        assertThat(problems(reading)).containsExactly("a.md:4: 「layout」は知らない項目です。（この項目は使いません）");
    }

    @Test
    void aTextBetweenRulesIsNoFrontMatter() throws IOException {
        write("a.txt", "---\n会議の記録\n日付: 2026年3月1日\n---\n本文。\n");
        assertThat(read("a.txt").entries().getFirst().title()).contains("会議の記録", "日付: 2026年3月1日");
    }

    @Test
    void aSidecarConcernsAPackedFileToo() throws IOException {
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.txt.gz")))) {
            packed.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        for (String name : List.of("a.meta.yaml", "a.txt.meta.yaml", "a.txt.gz.meta.yaml")) {
            write(name, "publisher: " + name);
            assertThat(read("a.txt.gz").dossier().orElseThrow().provenance().publisher())
                    .contains(name);
        }
        assertThat(new Corpus(folder).files()).containsExactly("a.txt.gz");
    }

    @Test
    void aSidecarConcernsAllInAZip() {
        assertThat(Sidecars.meta("a/b.zip/c/d.pdf"))
                .containsExactly(
                        "a/b.zip/c/d.pdf.meta.yaml",
                        "a/b.zip/c/d.meta.yaml",
                        "a/b.zip/c/_folder.meta.yaml",
                        "a/b.zip/_folder.meta.yaml",
                        "a/b.zip.meta.yaml",
                        "a/_folder.meta.yaml",
                        "_folder.meta.yaml");
    }

    @Test
    void aSidecarMayBeInAnEncodingOfJapan() throws IOException {
        write("a.txt", TEXT);
        Files.write(folder.resolve("a.meta.yaml"), "発行者: 港湾局の資料\n".getBytes(Charset.forName("Shift_JIS")));
        assertThat(read("a.txt").dossier().orElseThrow().provenance().publisher())
                .contains("港湾局の資料");
    }

    @Test
    void whatIsWrongInASidecarIsToldWithItsLineAndCostsOnlyItself() throws IOException {
        write("a.txt", TEXT);
        write("a.meta.yaml", """
                titel: 題
                theme: 河川工学
                rating: △
                region: 極地
                date: 先月
                発行: 港湾局
                publisher: 水道局
                notice: {a: b}
                """);
        WholeReading reading = read("a.txt");
        assertThat(problems(reading))
                .containsExactlyInAnyOrder(
                        "a.meta.yaml:1: 「titel」は知らない項目です。使えるのは title（題名）、city（都市）、country（国）、region（地域）、theme（テーマ）、"
                                + "rating（評価）、publisher（発行者）、date（調査年月）、notice（注記）、license（ライセンス） です。（この項目は使いません）",
                        "a.meta.yaml:2: 「河川工学」は11のテーマのどれでもありません。テーマ名を確かめてください。（この項目は使いません）",
                        "a.meta.yaml:3: 「△」は評価（★、○、－）ではありません。（この項目は使いません）",
                        "a.meta.yaml:4: 地域「極地」はありません。アジア、欧州、北米、中南米、中東、アフリカ、オセアニアのどれかです。（この項目は使いません）",
                        "a.meta.yaml:5: 日付「先月」は 2026-11、2026-11-30、2026、2026年11月、令和8年11月 のどの形でもありません。（この項目は使いません）",
                        "a.meta.yaml:7: 「publisher」は、ほかの名前ですでに書かれています。（この項目は使いません）",
                        "a.meta.yaml:8: 「notice」の値が文ではありません。（この項目は使いません）");
        assertThat(reading.dossier().orElseThrow().provenance().publisher()).contains("港湾局");
    }

    @Test
    void aSidecarThatTellsAboutNothingIsTold() throws IOException {
        write("a.txt", TEXT);
        write("b.txt.meta.yaml", "title: 題");
        write("c.xlsx.map.yaml", "title: 題");
        write("d/_folder.meta.yaml", "title: 題");
        write("a.txt.meta.yaml", "title: 題");
        Corpus corpus = new Corpus(folder);

        assertThat(corpus.files())
                .containsExactly("a.txt", "b.txt.meta.yaml", "c.xlsx.map.yaml", "d/_folder.meta.yaml");
        assertThat(problems(read("b.txt.meta.yaml")))
                .containsExactly("b.txt.meta.yaml: 資料に添えたファイルですが、相手の資料が見つかりません。"
                        + "「資料のファイル名.meta.yaml」という名前か確かめるか、要らなければ消してください。（何も収録していません）");
        assertThat(problems(read("c.xlsx.map.yaml"))).singleElement().asString().contains("「資料のファイル名.map.yaml」");
        assertThat(problems(read("d/_folder.meta.yaml")))
                .singleElement()
                .asString()
                .contains("このフォルダーには資料がありません");
    }

    @Test
    void aSidecarOutsideOfTheFolderIsNotRead(@TempDir Path elsewhere) throws IOException {
        write("a.txt", TEXT);
        Path outside = Files.writeString(elsewhere.resolve("x.yaml"), "publisher: 外");
        Files.createSymbolicLink(folder.resolve("a.meta.yaml"), outside);
        WholeReading reading = read("a.txt");
        assertThat(problems(reading)).singleElement().asString().startsWith("a.meta.yaml: 資料フォルダーの外を指すリンクです。");
        assertThat(reading.dossier().orElseThrow().provenance().publisher()).isEmpty();
    }

    @Test
    void aChangeOfASidecarIsAChangeOfItsFiles() throws IOException {
        write("x/a.txt", TEXT);
        Corpus corpus = new Corpus(folder);
        String before = corpus.digest("x/a.txt");
        write("_folder.meta.yaml", "title: 題");
        assertThat(corpus.digest("x/a.txt")).isNotEqualTo(before);
    }

    private WholeReading read(String file) {
        return WholeReading.of(new Corpus(folder), file);
    }

    private static List<String> problems(WholeReading reading) {
        return reading.problems().stream().map(ParseProblem::toString).toList();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(Optional.ofNullable(path.getParent()).orElseThrow());
        Files.writeString(path, text);
    }
}
