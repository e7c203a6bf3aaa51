package jirei.mcp;

import java.util.List;
import jirei.casestudy.Entry;

/** Entries like another, those of other cities first. */
record SimilarAnswer(String evidence, CitedPassage like, List<CitedPassage> passages) {
    /** The number of passages where none is asked for. */
    static final int USUAL_SIZE = 5;

    static SimilarAnswer of(Entry entry, int size, Asking asking) {
        List<CitedPassage> similar = asking.view().similar(entry.id(), size).stream()
                .map(hit -> CitedPassage.brief(hit.entry(), asking))
                .toList();
        return new SimilarAnswer(
                similar.isEmpty() ? SearchAnswer.NO_EVIDENCE : SearchAnswer.FOUND,
                CitedPassage.brief(entry, asking),
                similar);
    }
}
