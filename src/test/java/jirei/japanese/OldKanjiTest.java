package jirei.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import org.junit.jupiter.api.Test;

class OldKanjiTest {
    @Test
    void eachOldKanjiHasOneModernForm() {
        assertThat(OldKanji.pairs()).hasSizeGreaterThan(300).allSatisfy((old, modern) -> {
            assertThat(UnicodeScript.of(old)).isEqualTo(UnicodeScript.HAN);
            assertThat(modern.codePoints().count()).isEqualTo(1);
            assertThat(UnicodeScript.of(modern.codePointAt(0))).isEqualTo(UnicodeScript.HAN);
        });
    }

    @Test
    void modernKanjiAreUnchanged() {
        assertThat(OldKanji.pairs().values())
                .allSatisfy(modern -> assertThat(OldKanji.modernize(modern)).isEqualTo(modern));
    }

    @Test
    void otherCharactersAreUnchanged() {
        assertThat(OldKanji.modernize("國の𩸽")).isEqualTo("国の𩸽");
    }
}
