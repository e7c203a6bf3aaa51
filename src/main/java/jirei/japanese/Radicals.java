package jirei.japanese;

import java.util.HashMap;
import java.util.Map;

/**
 * Replaces radical characters, which PDF programs write in place of kanji, with the kanji: {@code ⺠⻑⽤ → 民長用}.
 *
 * <p>NFKC maps all Kangxi radicals (U+2F00) but only two of the CJK Radicals Supplement (U+2E80). The pairs here are
 * those of the Unicode Character Database, EquivalentUnifiedIdeograph.txt, version 14.
 */
final class Radicals {
    private static final String PAIRS = """
            ⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍尐⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月
            ⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爬⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂
            ⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艺⻀艻⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辷⻎辸⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏
            ⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜
            ⻲亀⻳龟
            """;

    private static final Map<Integer, String> IDEOGRAPHS = ideographs();

    private Radicals() {}

    /** The ideograph for a radical; any other character is returned unchanged. */
    static String ideographOf(int codePoint) {
        return IDEOGRAPHS.getOrDefault(codePoint, Character.toString(codePoint));
    }

    private static Map<Integer, String> ideographs() {
        int[] pairs = PAIRS.codePoints().filter(c -> c != '\n').toArray();
        Map<Integer, String> ideographs = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            ideographs.put(pairs[i], Character.toString(pairs[i + 1]));
        }
        return Map.copyOf(ideographs);
    }
}
