package jirei.japanese;

import java.text.Normalizer;

/**
 * Replaces an iteration mark by the kana that it repeats.
 *
 * <ul>
 *   <li>{@code かゝみ → かかみ}, {@code がゝ → がか}: ゝ and ヽ repeat without the voicing
 *   <li>{@code いすゞ → いすず}: ゞ and ヾ repeat with it
 *   <li>{@code 〻 → 々}, which repeats a kanji and stays
 * </ul>
 *
 * <p>A mark that does not follow kana of its script is unchanged.
 */
final class IterationMark {
    private static final char VOICING = '\u3099';

    private IterationMark() {}

    /** What the character stands for after this text; a character that is no iteration mark is returned unchanged. */
    static String expand(CharSequence before, String character) {
        if (character.length() != 1) {
            return character;
        }
        return switch (character.charAt(0)) {
            case '〻' -> "々";
            case 'ゝ', 'ヽ' -> repeated(before, character, false);
            case 'ゞ', 'ヾ' -> repeated(before, character, true);
            default -> character;
        };
    }

    private static String repeated(CharSequence before, String mark, boolean voiced) {
        char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
        boolean hiragana = mark.charAt(0) <= 'ゞ';
        if (hiragana ? !Scripts.isHiragana(last) : !Scripts.isKatakana(last)) {
            return mark;
        }
        String plain = Normalizer.normalize(Character.toString(last), Normalizer.Form.NFD)
                .substring(0, 1);
        String composed = Normalizer.normalize(plain + VOICING, Normalizer.Form.NFC);
        return voiced && composed.length() == 1 ? composed : plain;
    }
}
