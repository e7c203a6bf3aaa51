package jirei.lucene.analysis;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import jirei.japanese.Kana;
import jirei.japanese.NormalizedText;
import jirei.japanese.Normalizer;
import jirei.japanese.Scripts;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Splits text into single characters and pairs after folding its kana ({@link Kana#fold}), so that spelling
 * variants and typing errors in kana change few of them or none.
 *
 * <ul>
 *   <li>めたばーす and メタバース → メ, メタ, タ, タバ, バ, バス, ス
 *   <li>デジタル・ツイン and デジタル ツイン → … ルツ, …: dots and blanks within katakana are dropped
 *   <li>AI活用 → ai, ai活, 活, 活用, 用: a Latin word counts as one character
 *   <li>m voting, m-Voting and mVoting → mvoting: a single letter belongs to the word after it
 * </ul>
 *
 * <p>The n-grams that start at the same place share a position.
 */
public final class SoundTokenizer extends Tokenizer {
    /** Longer n-grams would take as much room as all else, and improve only questions on assembly minutes. */
    private static final int LONGEST = 2;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    private final List<Neighbor> neighbors = new ArrayList<>();
    private int length;
    private int first;
    private int stretch;

    /**
     * A unit of an n-gram: a character or a Latin word.
     *
     * @param touches whether only characters that folding drops are between it and the unit before
     */
    private record Neighbor(String text, int start, int end, boolean touches) {}

    @Override
    public void reset() throws IOException {
        super.reset();
        StringWriter text = new StringWriter();
        input.transferTo(text);
        length = text.getBuffer().length();
        neighbors.clear();
        read(text.toString());
        first = 0;
        stretch = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        stretch++;
        if (!isWhole()) {
            first++;
            stretch = 1;
        }
        if (first >= neighbors.size()) {
            return false;
        }
        for (int i = first; i < first + stretch; i++) {
            term.append(neighbors.get(i).text());
        }
        offset.setOffset(
                correctOffset(neighbors.get(first).start()),
                correctOffset(neighbors.get(first + stretch - 1).end()));
        increment.setPositionIncrement(stretch == 1 ? 1 : 0);
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(length), correctOffset(length));
    }

    private boolean isWhole() {
        int last = first + stretch - 1;
        return stretch == 1
                || (stretch <= LONGEST
                        && last < neighbors.size()
                        && neighbors.get(last).touches());
    }

    private void read(String raw) {
        NormalizedText folded = Kana.foldWithOffsets(raw);
        String text = Normalizer.lowerCase(folded.text());
        boolean touches = false;
        int end;
        for (int at = 0; at < text.length(); at = end) {
            int c = text.codePointAt(at);
            end = at + Character.charCount(c);
            if (!Character.isLetterOrDigit(c)) {
                touches = touches && isBlankInKatakana(text, at);
                continue;
            }
            if (isLatin(c)) {
                end = wordEnd(text, at);
            }
            String letters = end - at > 2 ? text.substring(at, end).replaceAll("[ -]", "") : text.substring(at, end);
            neighbors.add(new Neighbor(letters, folded.rawStart(at), folded.rawEnd(end), touches));
            touches = true;
        }
    }

    /**
     * The end of the Latin word that starts here; a single letter is joined to the next word, across a hyphen or blank.
     */
    private static int wordEnd(String text, int start) {
        int end = runEnd(text, start);
        boolean lone = end == start + 1 && Character.isLetter(text.charAt(start));
        if (lone && end + 1 < text.length() && "- ".indexOf(text.charAt(end)) >= 0 && isLatin(text.charAt(end + 1))) {
            return runEnd(text, end + 1);
        }
        return end;
    }

    private static int runEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLatin(int c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    private static boolean isBlankInKatakana(String text, int at) {
        return text.charAt(at) == ' '
                && Scripts.isKatakana(text.charAt(at - 1))
                && at + 1 < text.length()
                && Scripts.isKatakana(text.charAt(at + 1));
    }
}
