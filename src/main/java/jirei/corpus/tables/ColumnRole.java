package jirei.corpus.tables;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a column of a table may tell of a case, and the headers by which it is known where no map says what the columns mean:
 * the best first, whatever their width, case and blanks. The first of them is what the program itself calls it.
 */
enum ColumnRole {
    TITLE("題名", "title 題名 タイトル 件名 事例名 取組名 施策名 事業名 表題 標題 見出し 名称 subject headline name"),
    TEXT("本文", "text body content 概要 内容 本文 取組概要 事例概要 事業概要 取組内容 説明 要約 要点 summary abstract description"),
    CITY("都市", "city 都市 都市名 自治体 自治体名 市区町村 市区町村名"),
    THEME("テーマ", "theme テーマ 分野 カテゴリー カテゴリ category"),
    RATING("評価", "rating 評価"),
    SOURCE("出典", "source 出典 参考 参考資料 情報源"),
    URL("アドレス", "url アドレス リンク リンク先 link"),
    DATE("年月", "date 日付 年月 年月日 公開日 公表日 掲載日 調査年月"),
    ID("番号", "id 番号 管理番号 識別番号");

    private final String label;
    private final String headers;

    ColumnRole(String label, String headers) {
        this.label = label;
        this.headers = headers;
    }

    /** What it is called in messages. */
    String label() {
        return label;
    }

    /** What the program calls it, in records and in maps. */
    String key() {
        return headers().getFirst();
    }

    private List<String> headers() {
        return List.of(headers.split(" "));
    }

    /** How well a header says that a column has this role, from 0, the best; empty where it does not. */
    Optional<Integer> rank(String header) {
        int rank = headers().indexOf(folded(header));
        return rank < 0 ? Optional.empty() : Optional.of(rank);
    }

    /** The role that a header names. */
    static Optional<ColumnRole> ofHeader(String header) {
        String folded = folded(header);
        for (ColumnRole role : values()) {
            if (role.headers().contains(folded)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** A header without what makes no difference: {@code ＵＲＬ → url}, {@code 都市 名 → 都市名}. */
    static String folded(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }
}
