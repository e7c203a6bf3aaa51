package jirei.web.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import jirei.casestudy.EntryId;
import jirei.web.http.BadRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles, notes and headings in the address of a basket, beside addresses of before they were invented. */
final class BasketFormatTest {
    private static final EntryId SEOUL = new EntryId("ソウル-mvoting-7k2f");
    private static final EntryId PARIS = new EntryId("パリ-計画-0001");

    private final Basket two = Basket.EMPTY.with(SEOUL, "投票").with(PARIS, "");

    @Test
    void anAddressOfBeforeIsOpenedAndStaysAsItWas() throws IOException {
        String before = packed('1', "ソウル-mvoting-7k2f\u001f\u001f投票\u001eパリ-計画-0001\u001f\u001f");
        assertThat(Basket.decode(before)).isEqualTo(two);
        assertThat(two.encode()).startsWith("1").isEqualTo(before);
    }

    @Test
    void titleNoteAndHeadingsComeBack() {
        Basket whole = two.with(new BasketHead("北欧の調査", "一行目\n二行目"))
                .withHeading("参加")
                .withHeading("空の見出し")
                .moved(PARIS, 1);
        assertThat(whole.encode()).startsWith("2").matches("[0-9A-Za-z_-]+");
        assertThat(Basket.decode(whole.encode())).isEqualTo(whole);
        assertThat(Basket.decode(whole.encode()).head().note()).isEqualTo("一行目\n二行目");
        assertThat(Basket.decode(whole.encode()).sections().all().get(1).items())
                .extracting(BasketItem::id)
                .containsExactly(PARIS);
    }

    @Test
    void aTitleAloneIsABasketToo() {
        Basket named = Basket.EMPTY.with(BasketHead.NONE.titled("これから集める"));
        assertThat(Basket.decode(named.encode())).isEqualTo(named).isNotEqualTo(Basket.EMPTY);
    }

    @Test
    void anItemsOnlyBasketInTheNewFormIsTheSameBasket() throws IOException {
        Basket read =
                Basket.decode(packed('2', "\u001f\u001eソウル-mvoting-7k2f\u001f\u001f投票\u001eパリ-計画-0001\u001f\u001f"));
        assertThat(read).isEqualTo(two);
        assertThat(read.encode()).isEqualTo(two.encode());
    }

    @Test
    void everyWordThatIsCutOffIsRefused() {
        String word = two.with(new BasketHead("題", "注")).withHeading("一").encode();
        for (int end = 1; end < word.length(); end++) {
            String cut = word.substring(0, end);
            refused(() -> Basket.decode(cut), "読み取れません");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "題だけ",
                "題\u001f注\u001f余り",
                "題\u001f注\u001e",
                "題\u001f注\u001e  ",
                "題\u001f注\u001ea\u001fb",
                "題\u001f注\u001e<b>\u001f\u001f",
                "題\u001f注\u001e一\u001e二\u001fc"
            })
    void recordsOfAnotherShapeAreRefused(String records) throws IOException {
        String word = packed('2', records);
        refused(() -> Basket.decode(word), "読み取れません");
    }

    @Test
    void tooLongAndTooManyIsSaidWithTheLimit() throws IOException {
        refused(() -> BasketHead.NONE.titled("あ".repeat(81)), "資料集の名前は80文字までです。81文字あります。");
        refused(() -> BasketHead.NONE.noted("あ".repeat(1_001)), "資料集全体のメモは1,000文字までです。1,001文字あります。");
        refused(() -> two.withHeading("あ".repeat(81)), "見出しは80文字までです。81文字あります。");
        refused(() -> two.withHeading("参加").withHeading("参加"), "「参加」という見出しはもうあります");
        refused(() -> two.withHeading(" "), "見出しが空です");
        String headings = IntStream.range(0, 21).mapToObj(i -> "h" + i).collect(Collectors.joining("\u001e"));
        String many = packed('2', "\u001f\u001e" + headings);
        refused(() -> Basket.decode(many), "見出しは20個まで");
        String long1 = packed('2', "あ".repeat(81) + "\u001f");
        refused(() -> Basket.decode(long1), "資料集の名前は80文字まで");
    }

    @Test
    void whatIsTypedIsCleaned() {
        BasketHead head = new BasketHead(" 一\u0007\n二\ud842 ", "\r\n一\r\n二\u001e");
        assertThat(head).isEqualTo(new BasketHead("一 二?", "一\n二"));
        assertThat(new BasketSection("一\n二\u001f", List.of()).heading()).isEqualTo("一 二");
    }

    @Test
    void theFullestBasketOfShortNotesFitsAndALongerOneIsRefused() {
        Random random = new Random(7);
        Basket full = Basket.EMPTY.with(new BasketHead(han(random, 80), han(random, 1_000)));
        for (int i = 0; i < BasketSections.MOST; i++) {
            full = full.withHeading(i + han(random, 30));
        }
        assertThat(full.encode()).hasSizeLessThan(PackedRecords.LONGEST);
        for (int i = 0; i < Basket.MOST; i++) {
            full = full.with(new EntryId("id-" + i), "").noted(i, han(random, 100));
        }
        refused(full::encode, "アドレスに収まる大きさを超えました");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(BadRequest.class).hasMessageContaining(message);
    }

    private static String han(Random random, int length) {
        return random.ints(length, 0x4e00, 0x9000).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static String packed(char version, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(9, true))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return version + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }
}
