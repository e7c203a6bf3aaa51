package jirei.corpus.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import jirei.casestudy.Source;
import jirei.corpus.text.CitedSources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlideMarkupTest {
    @ParameterizedTest
    @CsvSource({
        "'<a href=\"https://a.example/?region=2&copy=3\">題</a>', https://a.example/?region=2&copy=3",
        "'[題](https://a.example/?region=2&copy=3)', https://a.example/?region=2&copy=3",
        "'[題](https://a.example/a\\_b)', https://a.example/a_b",
        "'[題](https://a.example/ \"年報\")', https://a.example/",
        "'[題](https://a.example/a_(b))', https://a.example/a_(b)"
    })
    void addressesAreUnchanged(String marked, URI address) {
        Source source = CitedSources.of(
                        SlideMarkup.line(marked).blocks().getFirst().content())
                .getFirst();

        assertThat(source.title()).isEqualTo("題");
        assertThat(source.address()).contains(address);
    }
}
