package jirei.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weak tokens, and tokens that cannot be sent in a header, are rejected; tokens are never printed. */
final class AdminTokenTest {
    private static final String TOKEN = "correct-horse-battery";

    @Test
    void onlyTheSameTokenIsTheSame() {
        AdminToken token = new AdminToken(TOKEN);
        assertThat(token.isSame(TOKEN)).isTrue();
        assertThat(token.isSame("")).isFalse();
        assertThat(token.isSame(TOKEN + "!")).isFalse();
        assertThat(token.isSame(TOKEN.substring(1))).isFalse();
        assertThat(token.isSame("Correct-horse-battery")).isFalse();
    }

    @Test
    void itIsNotShown() {
        assertThat(new AdminToken(TOKEN)).asString().doesNotContain("horse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "fifteen-letters", "sixteen letters!", "十六文字以上の日本語のトークンです", "a\tb-0123456789012"})
    void aBadOneIsRefusedWithoutBeingTold(String bad) {
        assertThatThrownBy(() -> new AdminToken(bad))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the token must")
                .satisfies(e -> assertThat(
                                bad.isEmpty() || !String.valueOf(e.getMessage()).contains(bad))
                        .isTrue());
    }
}
