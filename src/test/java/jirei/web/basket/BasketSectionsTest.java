package jirei.web.basket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.EntryId;
import org.junit.jupiter.api.Test;

/** Items and headings change their places; nothing gets lost on the way. */
final class BasketSectionsTest {
    private final BasketSections three = sections("a b", "北 c d", "南");

    @Test
    void anItemLeavesItsSectionAtTheEnds() {
        assertThat(moves(three).up(id("b"))).isEqualTo(sections("b a", "北 c d", "南"));
        assertThat(moves(three).up(id("c"))).isEqualTo(sections("a b c", "北 d", "南"));
        assertThat(moves(three).down(id("b"))).isEqualTo(sections("a", "北 b c d", "南"));
        assertThat(moves(three).down(id("d"))).isEqualTo(sections("a b", "北 c", "南 d"));
        assertThat(moves(three).up(id("a"))).isEqualTo(three);
        BasketSections lowest = moves(three).down(id("d"));
        assertThat(moves(lowest).down(id("d"))).isEqualTo(lowest);
        assertThat(moves(lowest).up(id("d"))).isEqualTo(three);
        assertThat(moves(three).up(id("none"))).isEqualTo(three);
        assertThat(moves(three).down(id("none"))).isEqualTo(three);
    }

    @Test
    void anItemGoesIntoAnotherSection() {
        assertThat(moves(three).into(id("a"), 1)).isEqualTo(sections("b", "北 c d a", "南"));
        assertThat(moves(three).into(id("c"), 2)).isEqualTo(sections("a b", "北 d", "南 c"));
        assertThat(moves(three).into(id("d"), 0)).isEqualTo(sections("a b d", "北 c", "南"));
        assertThat(moves(three).into(id("c"), 1)).isEqualTo(three);
        assertThat(moves(three).into(id("c"), 3)).isEqualTo(three);
        assertThat(moves(three).into(id("c"), -1)).isEqualTo(three);
    }

    @Test
    void aDroppedItemLiesInTheSectionItWasDroppedOn() {
        assertThat(moves(three).to(0, 1, 1)).isEqualTo(sections("b", "北 a c d", "南"));
        assertThat(moves(three).to(0, 1, 0)).isEqualTo(sections("b a", "北 c d", "南"));
        assertThat(moves(three).to(3, 0)).isEqualTo(sections("d a b", "北 c", "南"));
        assertThat(moves(three).to(0, 9, 2)).isEqualTo(sections("b", "北 c d", "南 a"));
    }

    @Test
    void headingsAreMovedAndDissolved() {
        assertThat(three.movedSection(2, -1)).isEqualTo(sections("a b", "南", "北 c d"));
        assertThat(three.movedSection(1, 1)).isEqualTo(sections("a b", "南", "北 c d"));
        assertThat(three.movedSection(1, -1)).isEqualTo(three);
        assertThat(three.movedSection(2, 1)).isEqualTo(three);
        assertThat(three.withoutHeading(1)).isEqualTo(sections("a b c d", "南"));
        assertThat(three.withoutHeading(0)).isEqualTo(three);
        assertThat(three.withoutHeading(3)).isEqualTo(three);
    }

    @Test
    void anotherBasketComesInUnderItsHeadings() {
        assertThat(three.with(sections("x a", "南 y", "西 z", "東 b")))
                .isEqualTo(sections("a b x", "北 c d", "南 y", "西 z"));
    }

    private static ItemMoves moves(BasketSections sections) {
        return new ItemMoves(sections);
    }

    private static EntryId id(String text) {
        return new EntryId(text);
    }

    /** Sections from text: the first has ids only, each other a heading before them. */
    private static BasketSections sections(String... texts) {
        return new BasketSections(Arrays.stream(texts)
                .map(text -> text.equals(texts[0]) ? " " + text : text)
                .map(text -> List.of(text.split(" ")))
                .map(words ->
                        new BasketSection(words.getFirst(), items(words.stream().skip(1))))
                .collect(Collectors.toList()));
    }

    private static List<BasketItem> items(Stream<String> ids) {
        return ids.map(id -> new BasketItem(id(id), "", "")).toList();
    }
}
