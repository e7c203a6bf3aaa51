package jirei.web.queries;

import java.util.List;
import jirei.web.parts.Counts;
import jirei.web.url.Addresses;
import jirei.web.url.SearchUrl;

/**
 * The page of recorded queries.
 *
 * @param different the number of different queries
 * @param trial what is tried
 */
public record QueriesPage(int different, List<QueryTable> tables, TrialForm trial) {
    private static final int ROWS = 50;

    public QueriesPage {
        tables = List.copyOf(tables);
    }

    /**
     * A list of queries.
     *
     * @param id of its heading
     */
    public record QueryTable(String id, String heading, String explanation, List<QueryRow> rows) {
        public QueryTable {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A query.
     *
     * @param search the address of its search
     * @param analysis the address of the page that shows how it is read
     */
    public record QueryRow(
            String query,
            String search,
            String analysis,
            String times,
            String unanswered,
            String hits,
            String slowest,
            String last) {
        static QueryRow of(QueryCount count) {
            return new QueryRow(
                    count.query(),
                    SearchUrl.HOME.asking(count.query()).toString(),
                    "/analyze?" + Addresses.parameter("q", count.query()),
                    Counts.format(count.times()),
                    Counts.format(count.unanswered()),
                    Counts.format(count.hits()),
                    Counts.format(count.slowest()),
                    count.last().toString());
        }
    }

    static QueriesPage of(QueryLog log, TrialForm trial) {
        return new QueriesPage(
                log.size(),
                List.of(
                        table("unanswered", "何も見つからなかった検索語", "同義語を加えると見つかるようになるかもしれません。", log.unanswered(ROWS)),
                        table("frequent", "よく使われる検索語", "よく使われる語から、結果を確かめます。", log.frequent(ROWS)),
                        table("slow", "時間のかかった検索語", "1回でいちばん長くかかった時間の順です。", log.slow(ROWS))),
                trial);
    }

    private static QueryTable table(String id, String heading, String explanation, List<QueryCount> counts) {
        return new QueryTable(
                id, heading, explanation, counts.stream().map(QueryRow::of).toList());
    }

    /** A number in Japanese notation. */
    public static String number(long count) {
        return Counts.format(count);
    }
}
