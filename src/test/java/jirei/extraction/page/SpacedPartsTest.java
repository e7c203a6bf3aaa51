package jirei.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Letters that fill a cell of a printed table are one word; columns of single characters stay apart. */
final class SpacedPartsTest {
    private static final double SIZE = 10;

    @Test
    void lettersWithEvenGapsAreOneWord() {
        assertThat(words(line("事", 0, "業", 40, "名", 80, "電子回覧板", 120))).containsExactly("事業名", "電子回覧板");
    }

    @Test
    void twoKanjiAloneAreOneWord() {
        assertThat(words(line("所", 0, "管", 30))).containsExactly("所管");
        assertThat(words(line("所", 0, "管", 80))).containsExactly("所", "管");
        assertThat(words(line("月", 0, "火", 30))).containsExactly("月", "火");
    }

    @Test
    void daysOfTheWeekAreColumns() {
        assertThat(words(line("月", 0, "火", 40, "水", 80, "木", 120))).containsExactly("月", "火", "水", "木");
    }

    @Test
    void unevenGapsPartColumns() {
        assertThat(words(line("甲", 0, "乙", 30, "丙", 90))).containsExactly("甲", "乙", "丙");
    }

    private static List<Glyph> line(Object... wordsAndPlaces) {
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < wordsAndPlaces.length; i += 2) {
            double x = ((Number) wordsAndPlaces[i + 1]).doubleValue();
            for (int letter : wordsAndPlaces[i].toString().codePoints().toArray()) {
                glyphs.add(Glyph.of(Character.toString(letter), x, 100, SIZE, SIZE, false));
                x += SIZE;
            }
        }
        return glyphs;
    }

    private static List<String> words(List<Glyph> glyphs) {
        return LineBuilder.lines(glyphs).stream()
                .map(line -> line.text().text())
                .toList();
    }
}
