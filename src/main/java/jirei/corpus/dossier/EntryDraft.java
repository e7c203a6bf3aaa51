package jirei.corpus.dossier;

import java.util.List;
import java.util.Optional;
import jirei.casestudy.Content;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Page;
import jirei.casestudy.Rating;
import jirei.casestudy.Theme;

/**
 * An entry without the properties that it takes from the whole file.
 *
 * @param ownRating the entry's own rating, if it differs from that of its theme
 * @param line its first line, from 1
 * @param headings the headings above it, outermost first
 */
public record EntryDraft(
        EntryKind kind,
        String title,
        Optional<Theme> theme,
        Optional<Rating> ownRating,
        int line,
        Optional<Page> page,
        List<String> headings,
        Content content) {}
