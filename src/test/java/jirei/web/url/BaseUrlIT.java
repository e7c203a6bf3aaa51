package jirei.web.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import jirei.casestudy.EntryId;
import jirei.search.Study;
import jirei.web.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Absolute URLs in exports begin with the base URL of the client; forged headers are ignored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BaseUrlIT {
    private static final EntryId ENTRY = Study.entries().getFirst().id();

    private Site open;
    private Site behindProxy;

    @BeforeAll
    void start(@TempDir Path index) {
        open = Site.ofStudy(index);
        behindProxy = Site.behindProxy(index);
    }

    @AfterAll
    void stop() {
        open.close();
        behindProxy.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    X-Forwarded-Proto | https                            | X-Forwarded-Host | jirei.example
                    Forwarded         | proto=https;host=jirei.example   | Accept           | */*
                    """)
    void theProxyIsBelievedOnlyWhereThereIsOne(String name, String value, String other, String said)
            throws IOException, InterruptedException {
        String path = Addresses.entry(ENTRY, SearchUrl.HOME);
        assertThat(behindProxy.get(path, name, value, other, said).body()).contains("https://jirei.example" + path);
        assertThat(open.get(path, name, value, other, said).body())
                .contains(open.origin() + path)
                .doesNotContain("jirei.example");
    }

    @Test
    void filesHaveTheAddressToo() throws IOException, InterruptedException {
        assertThat(behindProxy
                        .get("/export.csv?q=防犯", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "jirei.example:8443")
                        .body())
                .contains("https://jirei.example:8443/entries/");
    }

    @Test
    void aHostThatIsNoneGetsIntoNoFile() throws IOException, InterruptedException {
        assertThat(behindProxy
                        .get("/export.csv?q=防犯", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "\"><script>")
                        .body())
                .doesNotContain("<script>");
    }

    @Test
    void withoutAWordOfTheProxyItIsTheServersOwn() throws IOException, InterruptedException {
        String path = Addresses.entry(ENTRY, SearchUrl.HOME);
        assertThat(behindProxy.get(path).body()).contains(behindProxy.origin() + path);
    }
}
