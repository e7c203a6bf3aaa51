package jirei.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryIdTest {
    /** Published URLs must stay valid, so the digest at the end is tested too. */
    @Test
    void anIdIsTheSameInEveryVersion() {
        assertThat(EntryId.of("ソウル mVoting(モバイル投票アプリ)", "tokyo/seoul.md", "INITIATIVE", "DIGITAL_SERVICES", ""))
                .hasToString("ソウル-mvoting-モバイル投票アプリ-h4t8");
    }

    @ParameterizedTest
    @CsvSource({
        "ソウル mVoting(モバイル投票アプリ), ソウル-mvoting-モバイル投票アプリ-",
        "オープンガバメント2.0, オープンガバメント2-0-",
        "ＡＩ　ﾃﾞｰﾀ, ai-データ-",
        "（仮称）X-Road, 仮称-x-road-",
        "Bürokratt, bürokratt-",
        "<script>alert(1)</script>, script-alert-1-script-",
        "'../../etc/passwd?a=b#c', etc-passwd-a-b-c-"
    })
    void anIdBeginsWithTheName(String name, String beginning) {
        assertThat(EntryId.of(name).value()).startsWith(beginning).hasSize(beginning.length() + 4);
    }

    @Test
    void entriesWithTheSameNameDifferByIdentity() {
        EntryId one = EntryId.of("計画", "a.md", "PLAN", "DATA_USE");
        EntryId other = EntryId.of("計画", "a.md", "PLAN", "SMART_CITY");

        assertThat(one).isNotEqualTo(other);
        assertThat(one.value().substring(0, 3)).isEqualTo(other.value().substring(0, 3));
    }

    @Test
    void theBoundariesOfIdentityPartsMatter() {
        assertThat(EntryId.of("計画", "a", "bc")).isNotEqualTo(EntryId.of("計画", "ab", "c"));
    }

    @Test
    void aLongNameIsCut() {
        EntryId one = EntryId.of("長".repeat(300) + "一");
        EntryId other = EntryId.of("長".repeat(300) + "二");

        assertThat(one.value()).startsWith("長".repeat(48) + "-").hasSize(53);
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void aLongNameIsNotCutInsideACharacter() {
        assertThat(EntryId.of("𠮷".repeat(300)).value()).startsWith("𠮷".repeat(48) + "-");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyNameGivesAnIdValidInAUrl(long seed) {
        Random random = new Random(seed);
        Set<EntryId> ids = new HashSet<>();
        for (int round = 0; round < 2_000; round++) {
            StringBuilder name = new StringBuilder(round + " ");
            for (int length = random.nextInt(60); length > 0; length--) {
                name.append((char) random.nextInt(0x10000));
            }
            EntryId id = EntryId.of(name.toString());
            assertThat(id.value()).doesNotContain("/", "?", "#", "%", "&", "<", ">", "\"", "'", " ", ".");
            ids.add(id);
        }
        assertThat(ids).hasSize(2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ソウル-mvoting-7k2f", "a", "１", "ガ", "𠮷"})
    void lettersDigitsAndHyphensAreValid(String value) {
        assertThat(new EntryId(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a.b", "<b>", "a\n", "★", "a\u0000", "\uD83D", "%20"})
    void charactersInvalidInAUrlAreRefused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EntryId(value));
    }

    @Test
    void anIdThatIsTooLongIsRefused() {
        assertThat(new EntryId("長".repeat(120)).value()).hasSize(120);
        assertThatIllegalArgumentException().isThrownBy(() -> new EntryId("長".repeat(121)));
    }
}
