package jirei.extraction.cells;

/** The digits in which a format shows numbers: {@code [DBNum1]}, {@code [DBNum2]}, {@code [DBNum3]}. */
enum NumeralStyle {
    ARABIC("0123456789", "", ""),
    KANJI("〇一二三四五六七八九", "十百千", "万億兆"),
    FORMAL("〇壱弐参四伍六七八九", "拾百阡", "萬億兆"),
    FULL_WIDTH("０１２３４５６７８９", "", "");

    private final String digits;
    private final String units;
    private final String groups;

    NumeralStyle(String digits, String units, String groups) {
        this.digits = digits;
        this.units = units;
        this.groups = groups;
    }

    /** The same text with other digits: {@code 2024 → 二〇二四}. */
    String digits(String text) {
        if (this == ARABIC) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (c >= '0' && c <= '9') {
                shown.setCharAt(i, digits.charAt(c - '0'));
            }
        }
        return shown.toString();
    }

    /** A number as it is spoken: {@code 12 → 十二}; full-width digits have no units. */
    String count(long number) {
        String written = Long.toString(number);
        if (units.isEmpty() || number <= 0 || written.length() > 16) {
            return digits(written);
        }
        StringBuilder shown = new StringBuilder();
        boolean inGroup = false;
        for (int i = 0; i < written.length(); i++) {
            int digit = written.charAt(i) - '0';
            int place = written.length() - 1 - i;
            inGroup |= digit > 0;
            if (digit > 0) {
                shown.append(digit > 1 || place % 4 == 0 ? String.valueOf(digits.charAt(digit)) : "");
                shown.append(place % 4 > 0 ? String.valueOf(units.charAt(place % 4 - 1)) : "");
            }
            if (place % 4 == 0 && place > 0 && inGroup) {
                shown.append(groups.charAt(place / 4 - 1));
                inGroup = false;
            }
        }
        return shown.toString();
    }
}
