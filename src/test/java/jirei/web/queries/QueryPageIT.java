package jirei.web.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import jirei.web.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is submitted on the page or asked by a program is on the operator's page; what is typed on the way is not. */
final class QueryPageIT {
    @Test
    void submittedSearchesAreCounted(@TempDir Path folder) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("port.md"), "# 港\n\n港湾のドローン。\n");
        Clock clock = Clock.systemUTC();
        try (QueryLog log = QueryLog.of(folder.resolve("queries.jsonl"), clock);
                Site site = Site.of(
                        corpus, folder.resolve("index"), clock, settings -> settings.recording(Optional.of(log)))) {
            site.get("/?q=ドローン");
            site.get("/api/search?q=ドローン");
            site.get("/api/search?q=ドローン&page=2");
            site.get("/?q=ドロー", "HX-Request", "true", "HX-Trigger", "q");
            site.get("/?q=%3Cb%3E凧%3C/b%3E");
            String page = site.get("/queries").body();
            assertThat(log.frequent(5))
                    .extracting(QueryCount::query, QueryCount::times)
                    .containsExactly(tuple("ドローン", 2), tuple("<b>凧</b>", 1));
            assertThat(page).contains("検索語の記録", "2種類", "&lt;b&gt;凧&lt;/b&gt;").doesNotContain("<b>凧");
        }
    }
}
