package jirei.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be decoded is refused with a message, and is not answered as another question. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedSite.class)
final class MalformedParametersIT {
    private URI server = URI.create("");

    @BeforeAll
    void start(Site site) {
        server = URI.create(site.origin());
    }

    private String answer(String line, String... more) throws IOException {
        String rest = String.join("\r\n", more);
        return new HostileRequest(line + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                        + (rest.isEmpty() ? "\r\n" : rest))
                .answerFrom(server);
    }

    private String posted(String path, String type, String body) throws IOException {
        return answer("POST " + path, "Content-Type: " + type, "Content-Length: " + body.length(), "", body);
    }

    @ParameterizedTest
    @CsvSource({
        "/?q=%E0%A4, %E0%A4",
        "/?q=%E3%82%BD%E3%82%A6%E3%83, %E3%82%BD%E3%82%A6%E3%83",
        "/?q=%8D%82%97%EE, %8D%82%97%EE",
        "/?q=%zz, %zz",
        "/?q=100%, 100%",
        "/?city=a&%ff=1, %ff",
        "/?q=%ED%A0%80, %ED%A0%80",
        "/?q=%C0%80, %C0%80",
        "/suggest?q=%E3%82, %E3%82",
        "/analyze?q=%, %",
        "/compare?city=%FF, %FF",
        "/basket?find=%FF, %FF",
        "/export.csv?q=%FF, %FF",
        "/api/search?q=%FF, %FF",
        "/api/spread?q=%2, %2",
        "/api/basket?note=%FF, %FF",
    })
    void anAddressThatCannotBeDecodedIsRefused(String path, String part) throws IOException {
        String answer = answer("GET " + path);
        assertThat(HostileRequest.statusOf(answer)).as(answer).isEqualTo(400);
        assertThat(answer)
                .contains("アドレスの「" + part.replaceFirst("^100", "") + "」を文字として読めません。", "UTF-8", "X-Content-Type-Options")
                .contains(path.startsWith("/api/") ? "application/problem+json" : "text/html;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/entries/%FF", "/dossiers/%E0%A4", "/%zz", "/%", "/api/entries/%C0%80"})
    void soIsAPath(String path) throws IOException {
        String answer = answer("GET " + path);
        assertThat(HostileRequest.statusOf(answer)).as(answer).isEqualTo(400);
        assertThat(answer)
                .contains("読み取れない要求です。アドレスを確かめてください。")
                .contains(path.startsWith("/api/") ? "application/problem+json" : "text/plain;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"note=%E0%A4", "note=%zz", "%FF=1", "b=&note=100%"})
    void soIsAForm(String body) throws IOException {
        for (String path : new String[] {"/basket", "/api/basket"}) {
            String answer = posted(path, "application/x-www-form-urlencoded", body);
            assertThat(HostileRequest.statusOf(answer)).as(answer).isEqualTo(400);
            assertThat(answer).contains("送られた内容の「%", "文字として読めません。");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=x", "multipart/mixed; boundary="})
    void aFormInPartsIsRefused(String type) throws IOException {
        for (String path : new String[] {"/basket", "/api/basket"}) {
            String answer = posted(path, type, "--x\r\n");
            assertThat(HostileRequest.statusOf(answer)).as(answer).isEqualTo(415);
            assertThat(answer).contains("application/x-www-form-urlencoded の形で送ってください。");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%EF%BF%BD", "%F0%A0%AE%B7", "%00", "100%25", "%41"})
    void whatCanBeDecodedIsSearched(String typed) throws IOException {
        assertThat(HostileRequest.statusOf(answer("GET /?q=" + typed))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%FF", "=", "a=\""})
    void cookiesAreNotRead(String cookie) throws IOException {
        String answer = answer("GET /?q=%E9%98%B2%E7%8A%AF", "Cookie: " + cookie, "", "");
        assertThat(HostileRequest.statusOf(answer)).as(answer).isEqualTo(200);
    }
}
