package jirei.web.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.search.Study;
import jirei.web.http.BadRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes to baskets, and their encoding: any basket survives a round trip, and invalid text is rejected. */
final class BasketTest {
    private static final EntryId SEOUL = new EntryId("ソウル-mvoting-7k2f");
    private static final EntryId PARIS = new EntryId("パリ-計画-0001");
    private static final EntryId OSLO = new EntryId("オスロ-組織-zzzz");

    private final Basket three = Basket.EMPTY.with(SEOUL, "投票").with(PARIS, "").with(OSLO, "都市:\"オスロ\"");

    @Test
    void nothingIsNoWord() {
        assertThat(Basket.EMPTY.encode()).isEmpty();
        assertThat(Basket.decode("")).isEqualTo(Basket.EMPTY);
    }

    @Test
    void whatGoesIntoAnAddressComesOutOfIt() {
        Random random = new Random(20261122);
        for (int i = 0; i < 300; i++) {
            Basket basket = any(random);
            String word = basket.encode();
            assertThat(word).matches("[0-9A-Za-z_-]*");
            assertThat(Basket.decode(word)).isEqualTo(basket);
            assertThat(Basket.decode(word).encode()).isEqualTo(word);
        }
    }

    @Test
    void aHundredEntriesOfTheStudyWithTheirQueriesFitIntoAnAddress() {
        Basket basket = Basket.EMPTY;
        for (Entry entry : Study.entries().subList(0, Basket.MOST)) {
            basket = basket.with(entry.id(), "行政サービスのデジタル化 都市:\"ソウル\"");
        }
        assertThat(basket.encode()).hasSizeLessThan(PackedRecords.LONGEST / 2);
    }

    @Test
    void anEntryIsInItOnce() {
        assertThat(three.with(SEOUL, "別の検索")).isEqualTo(three);
        assertThat(ids(three)).containsExactly(SEOUL, PARIS, OSLO);
        assertThat(three.items().getFirst().query()).isEqualTo("投票");
    }

    @Test
    void anEntryGoesUpAndDownButNotOutAtTheEnds() {
        assertThat(ids(three.moved(2, 1))).containsExactly(SEOUL, OSLO, PARIS);
        assertThat(ids(three.moved(0, 2))).containsExactly(PARIS, OSLO, SEOUL);
        assertThat(three.moved(0, -1)).isEqualTo(three);
        assertThat(three.moved(2, 9)).isEqualTo(three);
        assertThat(three.moved(-1, 0)).isEqualTo(three);
        assertThat(three.moved(3, 0)).isEqualTo(three);
    }

    @Test
    void whatIsTakenOutIsGone() {
        assertThat(ids(three.without(PARIS))).containsExactly(SEOUL, OSLO);
        assertThat(three.without(new EntryId("none"))).isEqualTo(three);
    }

    @Test
    void aNoteStaysWithItsEntry() {
        Basket noted = three.noted(1, "  一行目\r\n二行目\t\u0007\u001e ").moved(1, 0);
        assertThat(noted.items().getFirst()).isEqualTo(new BasketItem(PARIS, "一行目\n二行目", ""));
        assertThat(three.noted(3, "どこにもない")).isEqualTo(three);
        assertThat(three.noted(0, "\ud842").items().getFirst().note()).isEqualTo("?");
    }

    @Test
    void anotherBasketComesInBehind() {
        Basket other = Basket.EMPTY.with(OSLO, "北欧").with(new EntryId("ロンドン-x"), "英国");
        assertThat(ids(three.with(other))).containsExactly(SEOUL, PARIS, OSLO, new EntryId("ロンドン-x"));
        assertThat(three.with(other).items().get(2).query()).isEqualTo("都市:\"オスロ\"");
    }

    @Test
    void theHundredAndFirstEntryIsRefused() {
        Basket full = Basket.EMPTY;
        for (int i = 0; i < Basket.MOST; i++) {
            full = full.with(new EntryId("id-" + i), "");
        }
        Basket whole = full;
        assertThat(whole.with(new EntryId("id-7"), "")).isEqualTo(whole);
        refused(() -> whole.with(SEOUL, ""), "100件まで");
    }

    @Test
    void longNotesAndQueriesAreRefused() {
        assertThat(three.noted(0, "あ".repeat(500)).items().getFirst().note()).hasSize(500);
        refused(() -> three.noted(0, "あ".repeat(501)), "メモは1件500文字まで");
        refused(() -> Basket.EMPTY.with(SEOUL, "あ".repeat(501)), "検索語は1件500文字まで");
    }

    @Test
    void whatDoesNotFitIntoAnAddressIsRefused() {
        Random random = new Random(1);
        Basket large = Basket.EMPTY;
        for (int i = 0; i < 40; i++) {
            large = large.with(new EntryId("id-" + i), "").noted(i, text(random, 500));
        }
        Basket whole = large;
        refused(whole::encode, "アドレスに収まる大きさを超えました");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3AAAA", "x", " ", "{}", "資料集"})
    void anotherFormIsRefused(String word) {
        refused(() -> Basket.decode(word), "形式が違います");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1!!!!", "1AAAA", "1あ", "1a=b", "1/+/+", "1____", "2", "2AAAA"})
    void garbageIsRefused(String word) {
        refused(() -> Basket.decode(word), "読み取れません");
    }

    @Test
    void everyWordThatIsCutOffOrGoesOnIsRefused() {
        String word = three.encode();
        for (int end = 1; end < word.length(); end++) {
            String cut = word.substring(0, end);
            refused(() -> Basket.decode(cut), "読み取れません");
        }
        refused(() -> Basket.decode(word + "AAAA"), "読み取れません");
        refused(() -> Basket.decode("1" + "A".repeat(PackedRecords.LONGEST)), "長すぎます");
    }

    @Test
    void aBombIsNotBlownUp() throws IOException {
        String bomb = packed("a".repeat(10_000_000));
        assertThat(bomb).hasSizeLessThan(PackedRecords.LONGEST);
        refused(() -> Basket.decode(bomb), "読み取れません");
    }

    @Test
    void hostileRecordsAreRefused() throws IOException {
        String item = "ソウル-7k2f\u001f\u001f";
        assertThat(Basket.decode(packed(item)).size()).isEqualTo(1);
        for (String text : List.of(
                "", "a", "a\u001fb", "a\u001f\u001f\u001f", item + "\u001e", "<b>\u001f\u001f", "../x\u001f\u001f")) {
            String word = packed(text);
            refused(() -> Basket.decode(word), "読み取れません");
        }
        String twice = packed(item + "\u001e" + item);
        refused(() -> Basket.decode(twice), "同じ項目が2回");
        String many = packed("a\u001f\u001f\u001e".repeat(5_000) + "a\u001f\u001f");
        refused(() -> Basket.decode(many), "100件まで");
        String longNote = packed("a\u001f" + "n".repeat(501) + "\u001f");
        refused(() -> Basket.decode(longNote), "500文字まで");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(BadRequest.class).hasMessageContaining(message);
    }

    private static List<EntryId> ids(Basket basket) {
        return basket.items().stream().map(BasketItem::id).toList();
    }

    private static Basket any(Random random) {
        List<BasketItem> items = new ArrayList<>();
        int size = random.nextInt(12);
        for (int i = 0; i < size; i++) {
            EntryId id = EntryId.of(text(random, 20), "" + i);
            items.add(new BasketItem(id, text(random, random.nextInt(60)), text(random, random.nextInt(40))));
        }
        return new Basket(items);
    }

    /** Random text, including control characters and unpaired surrogates. */
    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(
                    switch (random.nextInt(4)) {
                        case 0 -> (char) random.nextInt(0x80);
                        case 1 -> (char) (0x3040 + random.nextInt(0xc0));
                        case 2 -> (char) random.nextInt(0x10000);
                        default -> (char) (0x4e00 + random.nextInt(0x5000));
                    });
        }
        return text.toString();
    }

    private static String packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(9, true))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return "1" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }
}
