package jirei.lucene.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jirei.japanese.Scripts;

/**
 * The tokenizations of a form in the word view: of the form alone, and between particles, where the tokenizer may
 * decide differently. There is none if the analysis drops more than honorific prefixes and endings: 使いやすさ would become
 * 使う.
 */
record FormTerms(List<List<String>> cuts) {
    private static final Set<String> COURTESIES = Set.of("お", "ご", "御");
    private static final Set<String> ENDINGS = Set.of("さん", "様", "等", "など");

    /** No tokenization. */
    static final FormTerms NONE = new FormTerms(List.of());

    FormTerms {
        cuts = List.copyOf(cuts);
    }

    /** The tokenizations of a normalized form. */
    static FormTerms of(String form, JapaneseAnalyzers analyzers) {
        List<List<String>> cuts = new ArrayList<>();
        whole("", form, "", analyzers).ifPresent(alone -> {
            cuts.add(alone);
            whole("市と", form, "を", analyzers)
                    .filter(terms -> !terms.equals(alone))
                    .ifPresent(cuts::add);
        });
        return new FormTerms(cuts);
    }

    boolean isWhole() {
        return !cuts.isEmpty();
    }

    /** The tokenization of the form alone. */
    List<String> alone() {
        return cuts.getFirst();
    }

    /** The terms of the form between two others; empty if they do not cover exactly the form. */
    private static Optional<List<String>> whole(
            String before, String form, String behind, JapaneseAnalyzers analyzers) {
        List<Token> tokens = analyzers.analyze(TextView.WORD, before + form + behind).stream()
                .filter(token -> token.end() > before.length())
                .toList();
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        int start = tokens.getFirst().start() - before.length();
        int end = tokens.getLast().end() - before.length();
        boolean inside = start >= 0 && end <= form.length();
        return inside && isCourtesy(form.substring(0, start)) && isEnding(form.substring(end), tokens.size())
                ? Optional.of(tokens.stream().map(Token::term).toList())
                : Optional.empty();
    }

    private static boolean isCourtesy(String head) {
        return COURTESIES.contains(head) || hasNoLetter(head);
    }

    /**
     * After several words any ending may be missing, such as た of 番号を忘れた; after a single word it may carry half the
     * meaning.
     */
    private static boolean isEnding(String tail, int words) {
        boolean inHiragana = tail.codePoints().allMatch(Scripts::isHiragana);
        return ENDINGS.contains(tail) || hasNoLetter(tail) || (words > 1 && inHiragana);
    }

    private static boolean hasNoLetter(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
