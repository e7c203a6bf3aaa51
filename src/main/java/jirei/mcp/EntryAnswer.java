package jirei.mcp;

import java.util.List;
import java.util.Map;
import jirei.casestudy.Content.Fact;
import jirei.casestudy.Entry;
import jirei.web.study.StudyLookup.Neighbours;
import org.jspecify.annotations.Nullable;

/**
 * An entry with its whole text.
 *
 * @param facts labelled values
 * @param attributes values from the columns of its file
 * @param previous the id of the entry before it in its dossier
 * @param next the id of the entry behind it
 */
record EntryAnswer(
        CitedPassage entry,
        List<Fact> facts,
        Map<String, List<String>> attributes,
        @Nullable String previous,
        @Nullable String next) {
    static EntryAnswer of(Entry entry, Asking asking) {
        Neighbours around = asking.lookup().around(entry);
        return new EntryAnswer(
                CitedPassage.whole(entry, asking),
                entry.content().facts(),
                entry.attributes(),
                around.previous().map(other -> other.id().value()).orElse(null),
                around.next().map(other -> other.id().value()).orElse(null));
    }
}
