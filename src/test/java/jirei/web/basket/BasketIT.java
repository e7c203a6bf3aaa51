package jirei.web.basket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.export.ExportFormat;
import jirei.search.Study;
import jirei.web.SharedSite;
import jirei.web.Site;
import jirei.web.url.EntryCompareUrl;
import jirei.web.url.SearchUrl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Baskets over HTTP: every change answers with the URL of the new basket, and the server stores nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSite.class)
final class BasketIT {
    private static final List<EntryId> IDS =
            Study.entries().stream().map(Entry::id).limit(4).toList();

    private final Basket three =
            Basket.EMPTY.with(IDS.get(0), "防犯").with(IDS.get(1), "").with(IDS.get(2), "教育");

    private Site site;

    @BeforeAll
    void start(Site site) {
        this.site = site;
    }

    @Test
    void anEntryComesIn() throws IOException, InterruptedException {
        assertThat(after("add=" + IDS.get(3) + "&q=見守り")).isEqualTo(three.with(IDS.get(3), "見守り"));
        assertThat(after("find=見守り&add=" + IDS.get(3))).isEqualTo(three.with(IDS.get(3), "見守り"));
        HttpResponse<String> first = site.get("/basket?add=" + IDS.get(0) + "&q=防犯");
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location"))
                .hasValue("/basket?b=" + Basket.EMPTY.with(IDS.get(0), "防犯").encode());
    }

    @Test
    void itsEntriesAreComparedWhereThereAreTwo() throws IOException, InterruptedException {
        String comparison =
                EntryCompareUrl.of(IDS.subList(0, 3), SearchUrl.HOME).toString();
        assertThat(site.get("/basket?b=" + three.encode()).body())
                .contains("href=\"" + comparison.replace("&", "&amp;") + "\">項目を比較</a>");
        assertThat(site.get(comparison).statusCode()).isEqualTo(200);
        Basket one = Basket.EMPTY.with(IDS.get(0), "");
        assertThat(site.get("/basket?b=" + one.encode()).body()).doesNotContain("項目を比較");
    }

    @Test
    void anEntryGoesUpDownAndOut() throws IOException, InterruptedException {
        assertThat(after("up=" + IDS.get(2))).isEqualTo(three.moved(2, 1));
        assertThat(after("down=" + IDS.get(0))).isEqualTo(three.moved(0, 1));
        assertThat(after("up=" + IDS.get(0))).isEqualTo(three);
        assertThat(after("down=" + IDS.get(3))).isEqualTo(three);
        assertThat(after("place.3=" + IDS.get(0))).isEqualTo(three.moved(0, 2));
        assertThat(after("place.1=" + IDS.get(2))).isEqualTo(three.moved(2, 0));
        assertThat(after("place.9=" + IDS.get(0) + "&note.1=一"))
                .isEqualTo(three.noted(0, "一").moved(0, 2));
        assertThat(after("place.2=" + IDS.get(3))).isEqualTo(three);
        assertThat(after("remove=" + IDS.get(1))).isEqualTo(three.without(IDS.get(1)));
    }

    @Test
    void notesAreWrittenWhateverElseIsDone() throws IOException, InterruptedException {
        assertThat(after("note.1=一%0D%0A二&note.3=三&note.9=どこにもない&down=" + IDS.get(0)))
                .isEqualTo(three.noted(0, "一\n二").noted(2, "三").moved(0, 1));
    }

    @Test
    void whatIsEmptiedCanBeHadBack() throws IOException, InterruptedException {
        String emptied = site.get("/basket?clear=1&b=" + three.encode())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(emptied).isEqualTo("/basket?was=" + three.encode());
        assertThat(site.get(emptied).body()).contains("元に戻す");
        assertThat(site.get("/basket?restore=" + three.encode()).headers().firstValue("Location"))
                .hasValue("/basket?b=" + three.encode());
    }

    @Test
    void theLargestFormAndTheLongestAddressAreAnswered() throws IOException, InterruptedException {
        Random random = new Random(1);
        List<Entry> entries = Study.entries().subList(0, Basket.MOST);
        Basket large = Basket.EMPTY;
        for (Entry entry : entries) {
            large = large.with(entry.id(), "");
        }
        while (large.encode().length() < PackedRecords.LONGEST - 300) {
            large = large.noted(random.nextInt(Basket.MOST), han(random, 40));
        }
        String form = "b=" + large.encode() + "&save=1"
                + IntStream.range(0, Basket.MOST)
                        .mapToObj(i -> "&note." + (i + 1) + "=" + encoded(han(random, 10)))
                        .collect(Collectors.joining());
        HttpResponse<String> saved = post("/basket", form);
        assertThat(saved.statusCode()).isEqualTo(303);
        String longest = "/basket?b=" + large.encode();
        assertThat(site.get(longest, "Referer", site.origin() + longest).statusCode())
                .isEqualTo(200);
        assertThat(site.get(longest + "&up=" + IDS.get(2)).statusCode()).isEqualTo(303);
        String everyNote = IntStream.rangeClosed(1, Basket.MOST)
                .mapToObj(i -> "&note." + i + "=" + encoded(han(random, 500)))
                .collect(Collectors.joining());
        HttpResponse<String> refused = post("/basket", "b=" + large.encode() + everyNote);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("アドレスに収まる大きさを超えました");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/basket", "/api/basket"})
    void aFormInAnUnknownEncodingIsRefused(String path) throws IOException, InterruptedException {
        for (String charset : List.of("nothing", "\"?\"")) {
            HttpResponse<String> refused = site.send(HttpRequest.newBuilder(site.address(path))
                    .header("Content-Type", "application/x-www-form-urlencoded; charset=" + charset)
                    .POST(BodyPublishers.ofString("b="))
                    .build());
            assertThat(refused.statusCode()).isEqualTo(415);
            assertThat(refused.body()).contains("文字コード（charset）を読めません");
        }
    }

    @Test
    void theApiAnswersWithTheBasketAndWhatIsInIt() throws IOException, InterruptedException {
        JsonNode added = site.json("/api/basket?add=" + IDS.get(0) + "&q=防犯");
        assertThat(added.get("b").asString())
                .isEqualTo(Basket.EMPTY.with(IDS.get(0), "防犯").encode());
        assertThat(added.get("count").asInt()).isEqualTo(1);
        assertThat(added.get("ids").get(0).asString()).isEqualTo(IDS.get(0).value());
        String b = three.encode();
        assertThat(site.json("/api/basket?b=" + b + "&remove=" + IDS.get(0))
                        .get("count")
                        .asInt())
                .isEqualTo(2);
        assertThat(site.json("/api/basket?b=" + added.get("b").asString() + "&merge=" + b)
                        .get("b")
                        .asString())
                .isEqualTo(b);
        assertThat(site.json("/api/basket").toString()).isEqualTo("{\"b\":\"\",\"count\":0,\"ids\":[],\"title\":\"\"}");
        assertThat(post("/api/basket", "b=" + b).body()).contains("\"count\":3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"b=1", "b=2AAAA", "b=3AAAA", "b=1!!", "was=x", "remove=../x", "merge=garbage", "restore=garbage"
            })
    void garbageIsRefusedInJapanese(String parameters) throws IOException, InterruptedException {
        assertThat(site.get("/basket?" + parameters).statusCode()).isEqualTo(400);
        HttpResponse<String> api = site.get("/api/basket?" + parameters);
        assertThat(api.statusCode()).isEqualTo(400);
        assertThat(api.body()).containsPattern("資料集|項目の名前");
    }

    @Test
    void anEntryThatThereIsNotDoesNotComeInButStaysNamedIfItWasIn() throws IOException, InterruptedException {
        assertThat(site.get("/basket?add=なくなった項目-0000").statusCode()).isEqualTo(404);
        Basket gone = Basket.EMPTY.with(new EntryId("なくなった項目-0000"), "").noted(0, "残るメモ");
        String page = site.get("/basket?b=" + gone.encode()).body();
        assertThat(page).contains("なくなった項目-0000", "今の資料にありません", "残るメモ", "name=\"remove\"");
    }

    @Test
    void thePageCitesWithTheDayAndSaysWhatWasFoundBy() throws IOException, InterruptedException {
        String page = site.get("/basket?b=" + three.encode()).body();
        assertThat(page).contains("、" + Site.DAY + "閲覧").contains("href=\"/?q=%E9%98%B2%E7%8A%AF\">防犯</a>");
        assertThat(site.get("/entries/" + IDS.get(0)).body()).contains("、" + Site.DAY + "閲覧");
        assertThat(site.get("/?view=list").body()).contains("、" + Site.DAY + "閲覧");
    }

    @Test
    void aBasketHasOneAddress() throws IOException, InterruptedException {
        String otherwise = stored(three);
        assertThat(Basket.decode(otherwise)).isEqualTo(three);
        assertThat(site.get("/basket?b=" + otherwise).headers().firstValue("Location"))
                .hasValue("/basket?b=" + three.encode());
    }

    @Test
    void itIsSavedInEveryFormatAndWithItsNotesAndQueries() throws IOException, InterruptedException {
        Basket noted = three.with(new EntryId("なくなった項目-0000"), "").noted(0, "3章で使う");
        String page = site.get("/basket?b=" + noted.encode()).body();
        for (ExportFormat format : ExportFormat.values()) {
            String address = "/basket." + format.extension() + "?b=" + noted.encode();
            assertThat(page).contains("href=\"" + address + "\"");
        }
        for (String readable : List.of("csv", "md", "json")) {
            assertThat(site.get("/basket." + readable + "?b=" + noted.encode()).body())
                    .contains("3章で使う", "防犯");
        }
    }

    @Test
    void notesAreEscaped() throws IOException, InterruptedException {
        Basket hostile = three.noted(0, "</textarea><script>alert(1)</script>");
        assertThat(site.get("/basket?b=" + hostile.encode()).body()).doesNotContain("<script>alert");
    }

    /** The basket after a change, which is the same by URL, form and API. */
    private Basket after(String change) throws IOException, InterruptedException {
        String parameters = "b=" + three.encode() + "&" + change;
        HttpResponse<String> answer = site.get("/basket?" + parameters);
        assertThat(answer.statusCode()).isEqualTo(303);
        String form = site.address("/?" + parameters).getRawQuery();
        assertThat(post("/basket", form).headers().firstValue("Location"))
                .isEqualTo(answer.headers().firstValue("Location"));
        String address =
                URLDecoder.decode(answer.headers().firstValue("Location").orElseThrow(), StandardCharsets.UTF_8);
        String b = address.replaceAll("^/basket\\?b=|&.*", "");
        assertThat(site.json("/api/basket?" + parameters).get("b").asString()).isEqualTo(b);
        return Basket.decode(b);
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return site.send(HttpRequest.newBuilder(site.address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    /** The encoded basket without compression. */
    private static String stored(Basket basket) throws IOException {
        String text = basket.items().stream()
                .map(item -> item.id() + "\u001f" + item.note() + "\u001f" + item.query())
                .collect(Collectors.joining("\u001e"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(0, true))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return "1" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String han(Random random, int length) {
        return random.ints(length, 0x4e00, 0x9000).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
