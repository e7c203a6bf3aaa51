package jirei.web.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jirei.eval.JudgedSet;
import jirei.eval.Qrels;
import jirei.eval.Topic;
import jirei.web.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator sees what synonyms would change, before they are kept. */
final class SynonymTrialIT {
    private static final String LINES = "クルリンポン, 自転車\n";

    @TempDir
    Path folder = Path.of("");

    private Site site(QueryLog log, TrialSettings trials) throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("cases.csv"), """
                ID,名称,都市,概要
                1,港の安全,横浜,港湾のドローン。
                2,自転車の共同利用,札幌,街で自転車を借りる。
                3,自転車の道,仙台,自転車の通る道を示す。
                """);
        return Site.of(
                corpus,
                folder.resolve("index"),
                Clock.systemUTC(),
                settings -> settings.recording(Optional.of(log)).with(trials));
    }

    private QueryLog log() {
        QueryLog log = QueryLog.of(folder.resolve("queries.jsonl"), Clock.systemUTC());
        log.asked("クルリンポン", 0, false, 3);
        log.asked("ドローン", 1, false, 3);
        return log;
    }

    private static HttpResponse<String> tried(Site site, String lines, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.address("/queries"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("synonyms=" + URLEncoder.encode(lines, StandardCharsets.UTF_8)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return site.send(request.build());
    }

    private static List<String> rows(Document page, String heading) {
        return page.select("table[aria-labelledby=" + heading + "] tbody tr").eachText();
    }

    private static JudgedSet judged() {
        List<Topic> topics = List.of(
                new Topic("q1", "words", "クルリンポン"), new Topic("q2", "words", "ドローン"), new Topic("q3", "", "なし"));
        return new JudgedSet(topics, Qrels.of(Map.of("q1", Map.of("2", 1, "3", 1), "q2", Map.of("1", 1))));
    }

    @Test
    void whatTheSynonymsFindIsShownAndNothingIsKept() throws IOException, InterruptedException {
        try (QueryLog log = log();
                Site site =
                        site(log, TrialSettings.STANDARD.with(Optional.of(judged()), List.of(Path.of("words.txt"))))) {
            HttpResponse<String> answer = tried(site, LINES);
            assertThat(answer.statusCode()).isEqualTo(200);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.text()).contains("記録された検索語2種類のうち、1種類で結果が変わります。").doesNotContain("途中までです");
            assertThat(rows(page, "outcome"))
                    .singleElement()
                    .asString()
                    .startsWith("クルリンポン 0 2 見つかるようになる 自転車の")
                    .contains("新");
            assertThat(page.text()).contains("評価の質問（2問）");
            assertThat(rows(page, "judged")).containsExactly("nDCG@10 0.500 1.000 1 0", "success@3 0.500 1.000 1 0");
            assertThat(rows(page, "questions")).containsExactly("クルリンポン 0.000 1.000");
            assertThat(page.text()).contains("words.txt に加えて、サーバーを起動し直してください。");
            assertThat(page.select("textarea[name=synonyms]").text()).isEqualTo(LINES.strip());
            assertThat(site.json("/api/search?q=クルリンポン").at("/total").asInt()).isZero();
            assertThat(log.size()).as("a trial is no search of a reader").isEqualTo(2);
        }
    }

    @Test
    void wrongLinesAreNamedAndStayInTheForm() throws IOException, InterruptedException {
        try (QueryLog log = log();
                Site site = site(log, TrialSettings.STANDARD)) {
            HttpResponse<String> answer = tried(site, "クルリンポン, 自転車\n<自転車>\n");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("2行目「&lt;自転車&gt;」を読めません。", "&lt;自転車&gt;</textarea>", "--synonyms")
                    .doesNotContain("試した結果");
            assertThat(tried(site, " \n").body()).contains("同義語がありません。");
            assertThat(tried(site, "自".repeat(SynonymLines.LONGEST + 1)).body()).contains("4,000文字までです。4,001文字あります。");
        }
    }

    @Test
    void aTrialEndsInTime() throws IOException, InterruptedException {
        TrialSettings hasty = new TrialSettings(Optional.of(judged()), List.of(), Duration.ZERO);
        try (QueryLog log = log();
                Site site = site(log, hasty)) {
            HttpResponse<String> answer = tried(site, LINES);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("途中までです", "検索語2種類と評価の質問2問は調べていません。");
        }
    }

    @Test
    void onlyTheOperatorTriesAndNoPageOfAnotherSite() throws IOException, InterruptedException {
        try (QueryLog log = log();
                Site site = site(log, TrialSettings.STANDARD)) {
            assertThat(tried(site, LINES, "Sec-Fetch-Site", "cross-site").statusCode())
                    .isEqualTo(403);
            assertThat(tried(site, LINES, "Origin", "https://elsewhere.example").statusCode())
                    .isEqualTo(403);
            assertThat(tried(site, LINES, "Origin", site.origin(), "Sec-Fetch-Site", "same-origin")
                            .statusCode())
                    .isEqualTo(200);
        }
        try (QueryLog log = log();
                Site proxied = Site.of(
                        folder.resolve("corpus"),
                        folder.resolve("index"),
                        Clock.systemUTC(),
                        settings -> settings.recording(Optional.of(log)).behindProxy(true))) {
            assertThat(tried(proxied, LINES).statusCode()).isEqualTo(403);
        }
    }
}
