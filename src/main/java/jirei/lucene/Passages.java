package jirei.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jirei.search.Highlight;
import jirei.search.MarkedText;

/**
 * Picks from a text the sentences that show best why it was found.
 *
 * <p>A sentence is worth the number of different words that are marked in it, then how early it comes. The best two or so
 * are shown in the order of the text, with … between what was apart, and a long one is cut around its marks.
 */
final class Passages {
    /** Characters of a snippet, roughly: two lines on a desk, four on a telephone. */
    private static final int ROOM = 130;

    /** Characters shown before the first mark of a sentence that is cut. */
    private static final int LEAD = 30;

    private static final String GAP = "…";

    private final String text;
    private final List<Highlight> highlights;

    private Passages(String text, List<Highlight> highlights) {
        this.text = text;
        this.highlights = highlights;
    }

    /** A stretch of the text. */
    private record Passage(int start, int end) {
        int length() {
            return end - start;
        }
    }

    /** A snippet of the text with what is marked in it. */
    static MarkedText snippet(String text, List<Highlight> highlights) {
        Passages passages = new Passages(text, highlights);
        return passages.join(passages.choose(passages.sentences()));
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

    /** How many different words are marked in the passage. */
    private int worth(Passage passage) {
        Set<String> words = new HashSet<>();
        for (Highlight highlight : highlights) {
            if (highlight.start() >= passage.start() && highlight.end() <= passage.end()) {
                words.add(text.substring(highlight.start(), highlight.end()));
            }
        }
        return words.size();
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

    /** Not between the halves of a character outside the basic plane. */
    private int wholeCharacter(int at) {
        boolean between = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return between ? at - 1 : at;
    }

    private MarkedText join(List<Passage> passages) {
        StringBuilder joined = new StringBuilder();
        List<Highlight> marked = new ArrayList<>();
        int behind = 0;
        for (Passage passage : passages) {
            boolean apart = !text.substring(behind, passage.start()).isBlank();
            joined.append(
                    apart
                            ? GAP
                            : joined.isEmpty()
                                    ? ""
                                    : text.substring(behind, passage.start()).replace('\n', ' '));
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
        joined.append(text.substring(behind).isBlank() ? "" : GAP);
        return new MarkedText(joined.toString(), marked);
    }
}
