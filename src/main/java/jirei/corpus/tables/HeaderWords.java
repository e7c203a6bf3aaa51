package jirei.corpus.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The names by which a header may be known, the surest first: as it stands, without numbers, marks, units and notes,
 * and its lower and upper part where two rows are one header.
 *
 * <ul>
 *   <li>題名（必須）, 【任意】題名, 1. 題名, 題名※ → 題名
 *   <li>実施主体 都市 → 都市
 *   <li>名称（カナ） and 名称（英語） are other columns than 名称
 * </ul>
 */
final class HeaderWords {
    private static final Pattern BRACKETS =
            Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>|《[^《》]*》");
    private static final Pattern OTHER_COLUMN =
            Pattern.compile(".*(?:カナ|かな|フリガナ|ふりがな|ローマ字|英|中国語|韓国語|読み|よみ|コード|番号|略称|通称|旧).*");
    private static final Pattern BEFORE = Pattern.compile("^(?:no\\.?)?(?:[(]?\\d{1,3}[).:、-]?|[・■●◆□○◎※*★☆])+");
    private static final Pattern BEHIND = Pattern.compile("[※*:★]+\\d*$|[※*]\\d+$");

    private HeaderWords() {}

    static List<String> names(String header) {
        List<String> names = new ArrayList<>();
        add(ColumnRole.folded(header), names);
        add(plain(header), names);
        int seam = header.strip().lastIndexOf(' ');
        if (seam > 0) {
            String upper = header.strip().substring(0, seam);
            String lower = header.strip().substring(seam + 1);
            // Words of English have blanks between them as well.
            if (!isAscii(upper) && !isAscii(lower)) {
                add(plain(lower), names);
                add(plain(upper), names);
            }
        }
        return names;
    }

    private static void add(String name, List<String> names) {
        if (!name.isEmpty() && !names.contains(name)) {
            names.add(name);
        }
    }

    private static String plain(String header) {
        String folded = ColumnRole.folded(header);
        String bare = BRACKETS.matcher(folded)
                .replaceAll(note -> OTHER_COLUMN.matcher(note.group()).matches() ? "$0" : "");
        return BEHIND.matcher(BEFORE.matcher(bare).replaceFirst("")).replaceFirst("");
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
