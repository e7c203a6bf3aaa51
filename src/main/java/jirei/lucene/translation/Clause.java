package jirei.lucene.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jirei.japanese.Kana;
import jirei.japanese.Scripts;
import jirei.lucene.lexicon.Lexicon;
import jirei.lucene.lexicon.NameStretch;
import jirei.search.MatchType;

/**
 * A clause of the query after correction of typing errors and of names typed by their reading.
 *
 * <ul>
 *   <li>{@code souruの予算 → ソウルの予算}, {@code めたばーす → メタバース}: names and katakana words, in any script
 *   <li>{@code smartcity → smart city}, {@code くるまの利用 → 車の利用}: see {@link WrittenOtherwise}
 *   <li>{@code 行制改革 → 行政改革}: only if typing errors are to be corrected
 * </ul>
 *
 * @param text the corrected text
 * @param parts the corrected parts of the text, in order
 */
public record Clause(String text, List<CorrectedPart> parts) {
    public Clause {
        parts = List.copyOf(parts);
    }

    /** Candidates for names by reading: hiragana that does not follow katakana, and Latin words. */
    private static final Pattern BY_SOUND = Pattern.compile(
            "(?<![ァ-ヺー])[ぁ-ゖ][ぁ-ゖー]+|(?<![\\p{IsLatin}0-9])[a-zA-Z][a-zA-Z' -]*[a-zA-Z](?![\\p{IsLatin}0-9])");

    /** Candidates for typing errors. */
    private static final Pattern ONE_SCRIPT =
            Pattern.compile("[ァ-ヺー・]{3,}|[ぁ-ゖー]{3,}|\\p{IsHan}{2,}|[\\p{IsLatin}0-9-]{4,}");

    /** Shorter Latin words have too many matches by reading. */
    private static final int SHORTEST_LATIN = 4;

    /** Hiragana before other letters is seldom grammar from this length on. */
    private static final int SHORTEST_IN_FRONT = 4;

    /** Hiragana after other letters is often grammar up to this length, such as されるの. */
    private static final int SHORTEST_WITHIN = 5;

    private static final String PARTICLES = "のはをにがとでへやも";

    /** Characters other than Arabic and kanji digits. */
    private static final String NO_NUMBER = "[^0-9一二三四五六七八九十百千万億兆]";

    /**
     * A corrected part.
     *
     * @param start the offset of the first character in the text
     * @param end the offset behind the last character
     * @param typed the typed text that was replaced
     * @param meant the candidates, the likeliest first; the text contains the first one
     * @param matchType VARIANT for a name typed by its reading, CORRECTED for a typing error
     */
    record CorrectedPart(int start, int end, String typed, List<String> meant, MatchType matchType) {
        CorrectedPart {
            meant = List.copyOf(meant);
        }
    }

    /** The clause as typed. */
    static Clause asTyped(String text) {
        return new Clause(text, List.of());
    }

    /**
     * Corrects a folded text.
     *
     * @param exact parts that are not corrected
     * @param correcting whether typing errors are corrected, and not only names typed by their reading
     */
    public static Clause of(String text, Lexicon lexicon, Set<String> exact, boolean correcting) {
        List<CorrectedPart> parts = new ArrayList<>(WrittenOtherwise.in(text, lexicon));
        addApart(named(text, lexicon), parts);
        if (correcting) {
            addApart(slips(text, lexicon), parts);
        }
        parts.removeIf(part -> exact.contains(part.typed()));
        return putRight(text, parts);
    }

    /** Adds the corrections that overlap none before. */
    private static void addApart(List<CorrectedPart> corrections, List<CorrectedPart> parts) {
        corrections.stream()
                .filter(found ->
                        parts.stream().noneMatch(part -> part.start() < found.end() && found.start() < part.end()))
                .toList()
                .forEach(parts::add);
    }

    /** The clauses joined by blanks. */
    static Clause joined(List<Clause> clauses) {
        StringBuilder text = new StringBuilder();
        List<CorrectedPart> parts = new ArrayList<>();
        for (Clause clause : clauses) {
            int from = text.isEmpty() ? 0 : text.append(' ').length();
            text.append(clause.text);
            clause.parts.forEach(part -> parts.add(new CorrectedPart(
                    from + part.start(), from + part.end(), part.typed(), part.meant(), part.matchType())));
        }
        return new Clause(text.toString(), parts);
    }

    /** Whether a typing error was corrected. */
    public boolean isCorrected() {
        return parts.stream().anyMatch(part -> part.matchType() == MatchType.CORRECTED);
    }

    private static List<CorrectedPart> named(String text, Lexicon lexicon) {
        List<CorrectedPart> named = new ArrayList<>();
        for (MatchResult run : BY_SOUND.matcher(text).results().toList()) {
            List<NameStretch> stretches = lexicon.nameStretches(run.group());
            int covered = stretches.stream()
                    .mapToInt(stretch -> stretch.end() - stretch.start())
                    .sum();
            boolean throughout = covered == run.group().replace(" ", "").length();
            for (NameStretch stretch : stretches) {
                int start = run.start() + stretch.start();
                int end = run.start() + stretch.end();
                boolean name = Scripts.isHiragana(text.charAt(start))
                        ? isName(text, start, end, run)
                        : throughout && end - start >= SHORTEST_LATIN;
                if (name && !lexicon.holds(text.substring(start, end))) {
                    named.add(part(text, start, end, stretch.meant(), MatchType.VARIANT));
                }
            }
        }
        return named;
    }

    /**
     * Whether hiragana that reads like a name is taken for it: it must be too long for grammar (あるの is not アルノ) and not
     * an ending (教えている).
     */
    private static boolean isName(String text, int start, int end, MatchResult run) {
        boolean nothingElse = run.start() == 0 && run.end() == text.length();
        int shortest = nothingElse ? 2 : start == 0 ? SHORTEST_IN_FRONT : SHORTEST_WITHIN;
        boolean begins = start == 0
                || PARTICLES.indexOf(text.charAt(start - 1)) >= 0
                || (start == run.start() && !Character.isIdeographic(text.charAt(start - 1)));
        return end - start >= shortest && begins;
    }

    private static List<CorrectedPart> slips(String text, Lexicon lexicon) {
        boolean sentence = text.chars().anyMatch(Scripts::isHiragana);
        Optional<CorrectedPart> whole = sentence ? Optional.empty() : slip(text, 0, text.length(), lexicon);
        return whole.isPresent()
                ? List.of(whole.get())
                : ONE_SCRIPT
                        .matcher(text)
                        .results()
                        .flatMap(run -> slip(text, run.start(), run.end(), lexicon).stream())
                        .toList();
    }

    private static Optional<CorrectedPart> slip(String text, int start, int end, Lexicon lexicon) {
        String typed = text.substring(start, end);
        boolean inflected = end < text.length() && Scripts.isHiragana(text.charAt(end));
        List<String> meant = lexicon.corrections(typed).stream()
                .filter(form -> !Kana.fold(form).equals(Kana.fold(typed)) && !isOtherWord(typed, form, inflected))
                .toList();
        return meant.isEmpty() ? Optional.empty() : Optional.of(part(text, start, end, meant, MatchType.CORRECTED));
    }

    /** Whether the numbers differ, or the last kanji of a verb whose ending was cut off. */
    private static boolean isOtherWord(String typed, String form, boolean inflected) {
        boolean otherNumber = !typed.replaceAll(NO_NUMBER, "").equals(form.replaceAll(NO_NUMBER, ""));
        boolean otherVerb = inflected
                && !Scripts.isHiragana(typed.charAt(typed.length() - 1))
                && !form.endsWith(typed.substring(typed.length() - 1));
        return otherNumber || otherVerb;
    }

    /** A part of the typed text, with its candidates; the first one replaces it. */
    static CorrectedPart part(String text, int start, int end, List<String> meant, MatchType matchType) {
        return new CorrectedPart(start, end, text.substring(start, end), meant, matchType);
    }

    private static Clause putRight(String typed, List<CorrectedPart> found) {
        StringBuilder text = new StringBuilder();
        List<CorrectedPart> parts = new ArrayList<>();
        int from = 0;
        for (CorrectedPart part : found.stream()
                .sorted(Comparator.comparingInt(CorrectedPart::start))
                .toList()) {
            text.append(typed, from, part.start());
            int start = text.length();
            text.append(part.meant().getFirst());
            parts.add(new CorrectedPart(start, text.length(), part.typed(), part.meant(), part.matchType()));
            from = part.end();
        }
        return new Clause(text.append(typed, from, typed.length()).toString(), parts);
    }
}
