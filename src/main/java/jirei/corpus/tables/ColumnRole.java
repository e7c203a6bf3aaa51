package jirei.corpus.tables;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a column of a table may tell of a case, and the headers by which it is known where no map says what the columns
 * mean: the best first, whatever their width, case and blanks. The first of them is what the program itself calls it.
 */
enum ColumnRole {
    TITLE(
            "題名",
            "title 題名 タイトル 件名 事例名 取組名 施策名 事業名 表題 標題 見出し 名称 subject headline name"
                    + " 事例名称 取組名称 施策名称 事業名称 取組の名称 施策の名称 事業の名称 イベント名 イベント名称 講座名 質問 質問内容 問い"
                    + " 手続名 手続名称 手続の名称 制度名 制度名称 支援制度名 サービス名 サービス名称 プロジェクト名 計画名 データセット名 データ名 案件名"
                    + " 施設名 施設名称 施設・場所名 公園名 公園名称 文化財名 文化財名称 観光施設名 避難所名 避難場所名 避難場所名称 指定緊急避難場所名"
                    + " 指定避難所名 医療機関名 医療機関名称 介護サービス事業所名称 事業所名 事業所名称 保育所名 学校名 設置施設名 設置場所名称 スポット名"
                    + " データセット_タイトル データセットタイトル データセット名称"),
    TEXT(
            "本文",
            "text body content 概要 内容 本文 取組概要 事例概要 事業概要 取組内容 説明 要約 要点 summary abstract description"
                    + " 事例内容 事業内容 施策概要 施策内容 回答 回答内容 答え 説明文 イベント内容 サービス内容 支援内容 制度概要 手続概要 手続内容 データセット_概要"),
    CITY("都市", "city 都市 都市名 自治体 自治体名 市区町村 市区町村名 市町村 市町村名 区市町村 区市町村名 地方公共団体名 地方公共団体 都市名称"),
    THEME("テーマ", "theme テーマ 分野 カテゴリー カテゴリ category"),
    RATING("評価", "rating 評価"),
    SOURCE("出典", "source 出典 参考 参考資料 情報源"),
    URL("アドレス", "url アドレス リンク リンク先 link"),
    DATE("年月", "date 日付 年月 年月日 公開日 公表日 掲載日 調査年月"),
    ID("番号", "id 番号 管理番号 識別番号");

    /** More than the headers of any role. */
    private static final int LESS_SURE = 100;

    /** What 団体名 is beside the code of a municipality; elsewhere it may be any body. */
    static final RankedRole MUNICIPAL_BODY = new RankedRole(CITY, LESS_SURE);

    private static final Pattern MUNICIPAL_CODE =
            Pattern.compile("(?:全国)?地方公共団体コード|(?:都道府県コード又は)?市区?町村コード|都道府県コード|(?:自治体|団体)コード");

    private static final Map<String, RankedRole> KNOWN = known();

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

    /**
     * The role that a header names.
     *
     * @param rank how surely, from 0, the best
     */
    record RankedRole(ColumnRole role, int rank) {}

    private static Map<String, RankedRole> known() {
        Map<String, RankedRole> known = new HashMap<>();
        for (ColumnRole role : values()) {
            List<String> headers = role.headers();
            for (int rank = 0; rank < headers.size(); rank++) {
                known.putIfAbsent(headers.get(rank), new RankedRole(role, rank));
            }
        }
        return Map.copyOf(known);
    }

    /** The role that a header names, and how surely it does. */
    static Optional<RankedRole> ranked(String header) {
        int off = 0;
        for (String name : HeaderWords.names(header)) {
            RankedRole known = KNOWN.get(name);
            if (known != null) {
                return Optional.of(new RankedRole(known.role(), off + known.rank()));
            }
            off += LESS_SURE;
        }
        return Optional.empty();
    }

    /** Whether a column has codes of municipalities. */
    static boolean isMunicipalCode(String header) {
        return HeaderWords.names(header).stream()
                .anyMatch(name -> MUNICIPAL_CODE.matcher(name).matches());
    }

    /** Whether a column has names of bodies. */
    static boolean isBody(String header) {
        return HeaderWords.names(header).contains("団体名");
    }

    /** How well a header says that a column has this role, from 0, the best; empty where it does not. */
    Optional<Integer> rank(String header) {
        return ranked(header).filter(found -> found.role() == this).map(RankedRole::rank);
    }

    /** The role that a header names. */
    static Optional<ColumnRole> ofHeader(String header) {
        return ranked(header).map(RankedRole::role);
    }

    /** A header without what makes no difference: {@code ＵＲＬ → url}, {@code 都市 名 → 都市名}. */
    static String folded(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }
}
