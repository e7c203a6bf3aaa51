package jirei.corpus.dossier;

import java.util.List;
import java.util.Optional;
import jirei.casestudy.Content;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Page;
import jirei.casestudy.Rating;
import jirei.casestudy.Theme;

/**
 * An entry as far as its own lines tell.
 *
 * @param ownRating where it has one apart from its theme's
 * @param line the line it begins on, from 1
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
