package jirei.web.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jirei.corpus.Corpus;
import jirei.web.Site;
import jirei.web.access.AdminToken;

/** A site with uploads, whose folder is indexed on demand. */
public record Adding(Site site, Path folder, Path index) implements AutoCloseable {
    static final String TOKEN = "correct-horse-battery";
    static final int FILE_BYTES = 300_000;
    static final int REQUEST_BYTES = 1_000_000;
    static final String MEMO = "# 港の備え\n\n高潮から街を守るため、防潮堤を高くする。\n";

    static Adding to(Path folder, Path index) {
        return new Adding(Site.of(folder, index, settings(folder)), folder, index);
    }

    /** Settings with small limits. */
    public static UploadSettings settings(Path folder) {
        return new UploadSettings(
                folder,
                List.of(".md", ".txt", ".pdf", ".docx"),
                Corpus.companionEndings(),
                new AdminToken(TOKEN),
                new UploadSettings.Limits(FILE_BYTES, 10, REQUEST_BYTES));
    }

    /** Indexes the folder, in place of a watch. */
    void read() {
        Site.fill(folder, index);
        site.refresh();
    }

    /** The indexing state of a file from the API. */
    String state(String name) throws IOException, InterruptedException {
        return site.json("/api/corpus?file=" + name).at("/files/0/state").asString();
    }

    @Override
    public void close() {
        site.close();
    }
}
