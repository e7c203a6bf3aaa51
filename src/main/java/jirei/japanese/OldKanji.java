package jirei.japanese;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Replaces old forms of kanji, from before the reforms of 1946 to 2010 or kept in names, with the modern forms: {@code
 * 國學 → 国学}, {@code 臺灣 → 台湾}, {@code 髙濱 → 高浜}.
 *
 * <p>The first table holds the old forms that the list of kanji for general use (常用漢字表, 2010) gives in brackets, except
 * the Unicode compatibility ideographs, which NFKC maps. The second table holds old forms from the list of kanji for
 * names (人名用漢字), printed forms that JIS X 0213 and Unicode distinguish, and variants in names.
 *
 * <p>Some pairs that are both in use are merged: {@code 龍 → 竜}, {@code 嶋 → 島}, {@code 燈 → 灯}, {@code 洲 → 州}. Kanji
 * replaced by a different character, not by another form, are left alone: {@code 聯合} and {@code 連合}, {@code 註} and
 * {@code 注}, {@code 盃} and {@code 杯}.
 */
final class OldKanji {
    private static final String GENERAL_USE = """
            亞亜惡悪壓圧圍囲醫医爲為壹壱隱隠榮栄營営衞衛驛駅圓円鹽塩緣縁艷艶應応歐欧毆殴櫻桜奧奥橫横溫温穩穏假仮
            價価畫画會会繪絵壞壊懷懐槪概擴拡殼殻覺覚學学嶽岳樂楽渴渇勸勧卷巻陷陥寬寛關関歡歓罐缶觀観顏顔旣既氣気
            龜亀僞偽戲戯犧犠舊旧據拠擧挙虛虚峽峡挾挟狹狭鄕郷曉暁區区驅駆勳勲薰薫徑径莖茎惠恵揭掲溪渓經経螢蛍輕軽
            繼継鷄鶏藝芸擊撃缺欠硏研縣県儉倹劍剣險険圈圏檢検獻献權権顯顕驗験嚴厳戶戸吳呉娛娯效効廣広恆恒黃黄鑛鉱
            號号國国黑黒碎砕濟済齋斎劑剤雜雑參参棧桟蠶蚕慘惨贊賛殘残絲糸齒歯兒児辭辞濕湿實実寫写釋釈壽寿收収從従
            澁渋獸獣縱縦肅粛處処緖緒敍叙將将稱称涉渉燒焼證証獎奨條条狀状乘乗淨浄剩剰疊畳繩縄壤壌孃嬢讓譲釀醸囑嘱
            觸触寢寝愼慎眞真盡尽圖図粹粋醉酔穗穂隨随髓髄樞枢數数瀨瀬聲声齊斉靜静竊窃攝摂專専淺浅戰戦踐践錢銭潛潜
            纖繊禪禅雙双壯壮爭争莊荘搜捜插挿巢巣曾曽瘦痩裝装總総騷騒增増藏蔵臟臓卽即屬属續続墮堕對対體体帶帯滯滞
            臺台瀧滝擇択澤沢單単擔担膽胆團団彈弾斷断癡痴遲遅晝昼蟲虫鑄鋳廳庁徵徴聽聴敕勅鎭鎮遞逓鐵鉄轉転點点傳伝
            黨党盜盗燈灯當当鬭闘德徳獨独讀読屆届貳弐惱悩腦脳霸覇拜拝廢廃賣売麥麦發発髮髪拔抜晚晩蠻蛮祕秘濱浜甁瓶
            拂払佛仏倂併竝並變変邊辺辨弁瓣弁辯弁步歩寶宝豐豊沒没飜翻每毎萬万滿満麵麺默黙彌弥譯訳藥薬與与豫予餘余
            譽誉搖揺樣様謠謡來来賴頼亂乱覽覧龍竜兩両獵猟綠緑淚涙壘塁禮礼勵励戾戻靈霊齡齢曆暦歷歴戀恋鍊錬爐炉勞労
            樓楼郞郎錄録灣湾
            """;
    private static final String NAMES_AND_VARIANTS = """
            巖巌亙亘凜凛堯尭檜桧槇槙瑤瑶穰穣萠萌遙遥祿禄禰祢聰聡鷗鴎嶋島嶌島峯峰舘館冨富髙高﨑崎嵜崎邉辺渕淵渊淵
            靑青淸清篭籠頰頬塡填剝剥𠮟叱蟬蝉蠟蝋禱祷瀆涜攪撹驒騨麴麹屢屡繡繍醬醤搔掻軀躯噓嘘顚顛摑掴俱倶幷并蔣蒋
            嚙噛潑溌囊嚢簞箪鹼鹸焰焔啞唖萊莱躰体軆体凉涼讚讃彥彦產産內内敎教查査姬姫尙尚屛屏悅悦脫脱說説稅税銳鋭
            閱閲歲歳羣群冰氷况況决決减減册冊劒剣劔剣剱剣釼剣敘叙廚厨吞呑啟啓塲場壻婿聟婿壺壷奬奨寳宝强強恊協戱戯
            揷挿攜携昻昂栁柳桺柳枩松濵浜烟煙煕熙牀床畧略疉畳礦鉱砿鉱礪砺穐秋竒奇纎繊絕絶罸罰翆翠耻恥脉脈舖舗舩船
            蘓蘇蠅蝿觧解豔艶迯逃迹跡鈎鉤銕鉄鐡鉄鄰隣鴈雁餠餅駈駆鬪闘鰺鯵麪麺鄉郷澀渋桒桑毗毘廐厩籖籤莓苺葢蓋蕋蕊
            鎻鎖鏁鎖飃飄囘回囬回囯国圀国眾衆緜綿綫線逹達雞鶏騐験脣唇惪徳欝鬱灾災畄留禀稟頴穎窗窓窻窓粮糧縂総蘂蕊
            襃褒貭質賎賤黏粘鼡鼠晉晋圡土𡈽土𠮷吉繫繋槗橋𣘺橋靏鶴靍鶴埜野迴廻薗園蘆芦洲州㐂喜斈学亰京卆卒釡釜薮藪籔藪鴬鶯
            """;

    private static final Map<Integer, String> MODERN = table();
    private static final BitSet OLD = new BitSet();

    static {
        MODERN.keySet().forEach(OLD::set);
    }

    private OldKanji() {}

    static boolean isOld(char c) {
        return OLD.get(c);
    }

    /** The text with each old form replaced by its modern form. */
    static String modernize(String text) {
        if (text.length() == 1) {
            return MODERN.getOrDefault((int) text.charAt(0), text);
        }
        StringBuilder modern = new StringBuilder(text.length());
        text.codePoints().forEach(c -> modern.append(MODERN.getOrDefault(c, Character.toString(c))));
        return modern.toString();
    }

    /** The old forms, by code point, and their modern forms. */
    static Map<Integer, String> pairs() {
        return MODERN;
    }

    private static Map<Integer, String> table() {
        int[] pairs = (GENERAL_USE + NAMES_AND_VARIANTS)
                .codePoints()
                .filter(c -> c != '\n')
                .toArray();
        Map<Integer, String> modern = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            modern.put(pairs[i], Character.toString(pairs[i + 1]));
        }
        return Map.copyOf(modern);
    }
}
