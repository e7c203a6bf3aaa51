package jirei.web.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jirei.search.IndexState.Work;
import jirei.search.IndexView;
import jirei.search.IndexingStatus;
import jirei.search.IndexingStatus.Trouble;
import jirei.web.parts.Counts;

/** What the reader of an answer must know about the index: that it is not complete, or not up to date. In Japanese. */
public final class IndexNotes {
    private IndexNotes() {}

    /** The notes; none as a rule. */
    public static List<String> of(IndexView view, IndexingStatus status) {
        List<String> notes = new ArrayList<>();
        view.firstIndexing().map(IndexNotes::partial).ifPresent(notes::add);
        status.trouble().flatMap(IndexNotes::outdated).ifPresent(notes::add);
        return notes;
    }

    private static String partial(Work work) {
        String progress =
                work.of() == 0 ? "" : "（ファイル" + Counts.format(work.of()) + "件のうち" + Counts.format(work.done()) + "件）";
        return "資料を読み込んでいます" + progress + "。いまの検索結果は、読み終えた分だけです。";
    }

    /** Empty where another process does the work. */
    public static Optional<String> outdated(Trouble trouble) {
        return switch (trouble) {
            case DISK_FULL -> Optional.of("索引を更新できません。ディスクに空きがありません。検索はできますが、新しい資料はまだ入っていません。");
            case NOT_WRITABLE -> Optional.of("索引を更新できません。索引のフォルダーに書き込めません。検索はできますが、新しい資料はまだ入っていません。");
            case OTHER -> Optional.of("索引を更新できません。検索はできますが、新しい資料はまだ入っていません。管理者にお知らせください。");
            case IN_USE -> Optional.empty();
        };
    }
}
