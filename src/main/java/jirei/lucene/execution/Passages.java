package jirei.lucene.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import jirei.search.Highlight;
import jirei.search.MarkedText;

/**
 * Selects the sentences of a text that best show why it was found.
 *
 * <p>Sentences are ranked by the number of different highlighted words, then by position. About two of the best are
 * shown in the order of the text, with … for omitted text and ／ between lines; a long sentence is cut around its
 * highlights.
 */
final class Passages {
    /** The approximate length of a snippet in characters: two lines on a desktop screen, four on a phone. */
    private static final int ROOM = 130;

    /** In characters: the text before the first highlight of a sentence that is cut. */
    private static final int LEAD = 30;

    private static final String GAP = "…";

    private static final String LINE_END = "／";

    private final String text;
    private final List<Highlight> highlights;

    private Passages(String text, List<Highlight> highlights) {
        this.text = text;
        this.highlights = highlights;
    }

    /** A range of the text. */
    private record Passage(int start, int end) {
        int length() {
            return end - start;
        }
    }

    /** A snippet of the text with its highlights. */
    static MarkedText snippet(String text, List<Highlight> highlights) {
        return snippet(text, text.length(), highlights);
    }

    /**
     * A snippet of an entry's own text. The titles of its sources, which follow the own text, are used only for words
     * that are not highlighted before, and never alone where there is own text.
     *
     * @param own the end of the own text, in characters
     */
    static MarkedText snippet(String text, int own, List<Highlight> highlights) {
        Passages passages = new Passages(text, highlights);
        Set<String> ownWords = passages.words(new Passage(0, own));
        List<Passage> sentences = passages.sentences().stream()
                .filter(sentence ->
                        own == 0 || sentence.start() < own || !ownWords.containsAll(passages.words(sentence)))
                .toList();
        List<Passage> chosen = passages.choose(sentences);
        boolean onlySources = !chosen.isEmpty() && chosen.stream().allMatch(passage -> passage.start() >= own);
        return passages.join(onlySources && own > 0 ? passages.led(chosen, sentences.getFirst()) : chosen, own);
    }

    /** The sentence of the own text that is worth most, for a text without highlights; of several alike the first. */
    static MarkedText best(String text, int own, ToDoubleFunction<String> worth) {
        Passages passages = new Passages(text, List.of());
        Passage best = new Passage(0, 0);
        double most = Double.NEGATIVE_INFINITY;
        for (Passage sentence : passages.sentences()) {
            double found = worth.applyAsDouble(text.substring(sentence.start(), sentence.end()));
            if (found > most && (sentence.start() < own || own == 0)) {
                most = found;
                best = sentence;
            }
        }
        return passages.join(List.of(passages.cut(best, ROOM)), own);
    }

    /** The best of the chosen passages behind the first sentence, which says what the entry is about. */
    private List<Passage> led(List<Passage> chosen, Passage first) {
        int room = Math.max(LEAD, ROOM - chosen.getFirst().length());
        return List.of(cut(first, room), chosen.getFirst());
    }

    private List<Passage> sentences() {
        List<Passage> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean ends = text.charAt(i) == '\n' || text.charAt(i) == '。' || i == text.length() - 1;
            if (ends) {
                int end = text.charAt(i) == '\n' ? i : i + 1;
                if (end > start) {
                    sentences.add(new Passage(start, end));
                }
                start = i + 1;
            }
        }
        return sentences;
    }

    private List<Passage> choose(List<Passage> sentences) {
        List<Passage> byWorth = new ArrayList<>(sentences);
        byWorth.sort(Comparator.comparingInt(this::worth).reversed());
        List<Passage> chosen = new ArrayList<>();
        int room = ROOM;
        for (Passage sentence : byWorth) {
            boolean addsNothing = worth(sentence) == 0 && !chosen.isEmpty() && worth(chosen.getFirst()) > 0;
            boolean tooLong = !chosen.isEmpty() && room < sentence.length();
            if (room > LEAD && !addsNothing && !tooLong) {
                Passage passage = cut(sentence, room);
                chosen.add(passage);
                room -= passage.length();
            }
        }
        chosen.sort(Comparator.comparingInt(Passage::start));
        return chosen;
    }

    /** The number of different highlighted words in the passage. */
    private int worth(Passage passage) {
        return words(passage).size();
    }

    private Set<String> words(Passage passage) {
        Set<String> words = new HashSet<>();
        for (Highlight highlight : highlights) {
            if (highlight.start() >= passage.start() && highlight.end() <= passage.end()) {
                words.add(text.substring(highlight.start(), highlight.end()));
            }
        }
        return words;
    }

    private Passage cut(Passage sentence, int room) {
        if (sentence.length() <= room) {
            return sentence;
        }
        int firstMark = highlights.stream()
                .mapToInt(Highlight::start)
                .filter(mark -> mark >= sentence.start() && mark < sentence.end())
                .findFirst()
                .orElse(sentence.start());
        int latestStart = Math.max(sentence.start(), sentence.end() - room);
        int start = Math.min(Math.max(sentence.start(), firstMark - LEAD), latestStart);
        return new Passage(wholeCharacter(start), wholeCharacter(Math.min(start + room, sentence.end())));
    }

    /** Moves the offset so that it does not split a surrogate pair. */
    private int wholeCharacter(int at) {
        boolean between = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return between ? at - 1 : at;
    }

    private MarkedText join(List<Passage> passages, int own) {
        StringBuilder joined = new StringBuilder();
        List<Highlight> marked = new ArrayList<>();
        int behind = 0;
        for (Passage passage : passages) {
            joined.append(between(behind, passage.start()));
            for (Highlight highlight : highlights) {
                int start = Math.max(highlight.start(), passage.start());
                int end = Math.min(highlight.end(), passage.end());
                if (start < end) {
                    int shift = joined.length() - passage.start();
                    marked.add(new Highlight(start + shift, end + shift));
                }
            }
            joined.append(text, passage.start(), passage.end());
            behind = passage.end();
        }
        boolean isCut = behind < own && !text.substring(behind, own).isBlank();
        joined.append(isCut ? GAP : "");
        return new MarkedText(joined.toString(), marked);
    }

    /**
     * The separator for the text between two passages, or before the first: ／ where adjacent passages are on different
     * lines.
     */
    private String between(int from, int to) {
        String left = text.substring(from, to);
        boolean meet = left.isBlank();
        return meet ? from > 0 && left.contains("\n") ? LINE_END : "" : GAP;
    }
}
