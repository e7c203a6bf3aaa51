package jirei.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import jirei.lucene.LuceneIndexer;
import jirei.search.EntryIndexer;
import jirei.search.IndexState.Work;
import jirei.search.IndexingStatus.Trouble;
import jirei.search.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer says when the index does not have all of the corpus. */
final class IndexNoticesIT {
    private static final String PARTIAL = "資料を読み込んでいます（ファイル31件のうち1件）";

    @TempDir
    Path index = Path.of("");

    @Test
    void whileTheFirstIndexGrowsAnswersSaySo() throws IOException, InterruptedException {
        try (Site site = Site.behindProxy(index);
                EntryIndexer indexer = LuceneIndexer.open(index, false)) {
            Study.readings().getFirst().replaceIn(indexer);
            indexer.commit();
            site.refresh();
            // Progress is stored now and then only.
            Instant deadline = Instant.now().plusSeconds(60);
            while (site.json("/api/search").get("indexing").get("of").asInt() == 0) {
                assertThat(Instant.now()).isBefore(deadline);
                indexer.report(new Work(1, 31));
            }
            assertThat(site.get("/?view=list").body()).contains(PARTIAL);
            assertThat(site.get("/").body()).contains(PARTIAL);
            assertThat(site.json("/api/search").get("indexing").toString()).isEqualTo("{\"done\":1,\"of\":31}");
            indexer.publish();
            site.refresh();
            assertThat(site.get("/?view=list").body()).doesNotContain("資料を読み込んでいます");
            assertThat(site.json("/api/search").get("indexing").isNull()).isTrue();
        }
    }

    @Test
    void whileTheIndexCannotBeWrittenAnswersSaySo() throws IOException, InterruptedException {
        try (Site site = Site.ofStudy(index)) {
            site.status().set(Optional.of(Trouble.DISK_FULL));
            assertThat(site.get("/?view=list").body()).contains("索引を更新できません。ディスクに空きがありません。");
            assertThat(site.get("/about").body()).contains("ディスクに空きがありません。");
            assertThat(site.json("/health").get("status").asString()).isEqualTo("attention");
            assertThat(site.json("/health").get("message").asString()).contains("ディスクに空きがありません。");
            site.status().set(Optional.empty());
            assertThat(site.get("/?view=list").body()).doesNotContain("索引を更新できません");
            assertThat(site.json("/health").get("message").asString()).doesNotContain("ディスク");
        }
    }
}
