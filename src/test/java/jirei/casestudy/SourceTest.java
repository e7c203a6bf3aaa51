package jirei.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.ria.ee/",
                "http://hitsa.ee/about-us/historical-overview/1997-2000",
                "HTTPS://EXAMPLE.ORG",
                "https://example.org:8443/a?b=c&d=e#f",
                "https://example.org/日本語"
            })
    void webAddressesAreAccepted(String address) {
        Source source = new Source("題名", Optional.of(URI.create(address)));

        assertThat(source.address()).contains(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript://example.org/%0aalert(1)",
                "data:text/html,b",
                "file:///etc/passwd",
                "ftp://example.org/",
                "mailto:a@example.org",
                "//example.org/",
                "/a",
                "#",
                "",
                "https:example.org",
                "https:///a"
            })
    void otherAddressesAreRefused(String address) {
        URI uri = URI.create(address);

        assertThat(Source.isWebAddress(uri)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Source("題名", Optional.of(uri)))
                .withMessageContaining(uri.toString());
    }

    @Test
    void aSourceMayHaveATitleOnly() {
        assertThat(Source.titled("白書")).isEqualTo(new Source("白書", Optional.empty()));
    }

    @Test
    void aSourceHasATitle() {
        assertThatIllegalArgumentException().isThrownBy(() -> Source.titled(" 　"));
    }
}
