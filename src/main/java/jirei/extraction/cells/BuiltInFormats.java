package jirei.extraction.cells;

import java.util.HashMap;
import java.util.Map;

/**
 * The number formats that a workbook names by their ids alone, as a Japanese Excel has them: ECMA-376, part 1, 18.8.30.
 * Its table gives 14 in its American form; the short date of a Japanese system is 2024/4/1.
 */
final class BuiltInFormats {
    private static final String ERA = "[$-411]ge.m.d";
    private static final String LONG_ERA = "[$-411]ggge\"年\"m\"月\"d\"日\"";
    private static final String YEAR_MONTH = "yyyy\"年\"m\"月\"";
    private static final String MONTH_DAY = "m\"月\"d\"日\"";
    private static final Map<Integer, String> CODES = codes();

    private BuiltInFormats() {}

    /** The code of a built-in format; General of an id that is none. */
    static String code(int id) {
        return CODES.getOrDefault(id, "General");
    }

    private static Map<Integer, String> codes() {
        Map<Integer, String> codes = new HashMap<>();
        codes.put(1, "0");
        codes.put(2, "0.00");
        codes.put(3, "#,##0");
        codes.put(4, "#,##0.00");
        codes.put(5, "\"¥\"#,##0;\"¥\"-#,##0");
        codes.put(6, "\"¥\"#,##0;\"¥\"-#,##0");
        codes.put(7, "\"¥\"#,##0.00;\"¥\"-#,##0.00");
        codes.put(8, "\"¥\"#,##0.00;\"¥\"-#,##0.00");
        codes.put(9, "0%");
        codes.put(10, "0.00%");
        codes.put(11, "0.00E+00");
        codes.put(12, "# ?/?");
        codes.put(13, "# ??/??");
        codes.put(14, "yyyy/m/d");
        codes.put(15, "d-mmm-yy");
        codes.put(16, "d-mmm");
        codes.put(17, "mmm-yy");
        codes.put(18, "h:mm AM/PM");
        codes.put(19, "h:mm:ss AM/PM");
        codes.put(20, "h:mm");
        codes.put(21, "h:mm:ss");
        codes.put(22, "yyyy/m/d h:mm");
        codes.put(27, ERA);
        codes.put(28, LONG_ERA);
        codes.put(29, LONG_ERA);
        codes.put(30, "m/d/yy");
        codes.put(31, "yyyy\"年\"m\"月\"d\"日\"");
        codes.put(32, "h\"時\"mm\"分\"");
        codes.put(33, "h\"時\"mm\"分\"ss\"秒\"");
        codes.put(34, YEAR_MONTH);
        codes.put(35, MONTH_DAY);
        codes.put(36, ERA);
        codes.put(37, "#,##0;-#,##0");
        codes.put(38, "#,##0;-#,##0");
        codes.put(39, "#,##0.00;-#,##0.00");
        codes.put(40, "#,##0.00;-#,##0.00");
        codes.put(41, "#,##0;-#,##0;\"-\";@");
        codes.put(42, "\"¥\"#,##0;\"¥\"-#,##0;\"¥-\";@");
        codes.put(43, "#,##0.00;-#,##0.00;\"-\";@");
        codes.put(44, "\"¥\"#,##0.00;\"¥\"-#,##0.00;\"¥-\";@");
        codes.put(45, "mm:ss");
        codes.put(46, "[h]:mm:ss");
        codes.put(47, "mm:ss.0");
        codes.put(48, "##0.0E+0");
        codes.put(49, "@");
        codes.put(50, ERA);
        codes.put(51, LONG_ERA);
        codes.put(52, YEAR_MONTH);
        codes.put(53, MONTH_DAY);
        codes.put(54, LONG_ERA);
        codes.put(55, YEAR_MONTH);
        codes.put(56, MONTH_DAY);
        codes.put(57, ERA);
        codes.put(58, LONG_ERA);
        return Map.copyOf(codes);
    }
}
