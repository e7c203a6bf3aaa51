package jirei.corpus.metadata;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be said about a file, and what it may be called. Case and width do not matter. */
enum MetadataKey {
    TITLE("title 題名 資料名 表題 タイトル"),
    CITY("city 都市 都市名"),
    COUNTRY("country 国 国名"),
    REGION("region 地域"),
    THEME("theme テーマ 分野 調査分野"),
    RATING("rating 評価"),
    PUBLISHER("publisher 発行者 発行 発行元 発行所"),
    DATE("date 調査年月 調査時期 調査日 日付 年月 researched"),
    NOTICE("notice 注記 注意"),
    LICENSE("license ライセンス 利用条件 licence");

    private final String names;

    MetadataKey(String names) {
        this.names = names;
    }

    /** The key that is called so. */
    static Optional<MetadataKey> named(String text) {
        String written =
                Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(key -> List.of(key.names.split(" ", -1)).contains(written))
                .findFirst();
    }

    /** As programs call it, and as analysts do: {@code city（都市）}. */
    String inWords() {
        return names.replaceFirst("^(\\S+) (\\S+).*$", "$1（$2）");
    }
}
