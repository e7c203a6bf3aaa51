package jirei.mcp;

import java.util.List;
import java.util.stream.Collectors;
import jirei.casestudy.Citation;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.casestudy.Page;
import jirei.casestudy.Provenance;
import jirei.casestudy.Source;
import jirei.casestudy.Theme;
import jirei.search.Hit;
import jirei.search.MarkedText.Segment;
import jirei.web.url.Addresses;
import jirei.web.url.SearchUrl;
import org.jspecify.annotations.Nullable;

/**
 * A text of the research with all that is needed to cite it. What is not known is null.
 *
 * @param rating that of the city on the theme, or of an organisation; never of a single case
 * @param rated the subject of the rating: {@code ソウル×デジタルデバイド}
 * @param page of the document
 * @param sources that the research names, with their addresses where it gives them
 * @param address the permanent address of the entry
 * @param notice what readers must see, such as that the research is a sample
 */
record CitedPassage(
        String id,
        String title,
        String kind,
        @Nullable String city,
        @Nullable String theme,
        @Nullable String rating,
        @Nullable String rated,
        String text,
        String document,
        @Nullable String publisher,
        @Nullable String researched,
        @Nullable Integer page,
        List<String> sources,
        String address,
        @Nullable String notice,
        String citation) {

    /** An entry with its whole text. */
    static CitedPassage whole(Entry entry, Asking asking) {
        return of(entry, entry.content().ownText(), asking);
    }

    /** An entry with the first lines of its text. */
    static CitedPassage brief(Entry entry, Asking asking) {
        return of(entry, entry.content().ownText().lines().limit(2).collect(Collectors.joining("\n")), asking);
    }

    /** A hit with the part of its text that matches. */
    static CitedPassage found(Hit hit, Asking asking) {
        String snippet = hit.snippet().segments().stream().map(Segment::text).collect(Collectors.joining());
        return of(hit.entry(), snippet, asking);
    }

    private static CitedPassage of(Entry entry, String text, Asking asking) {
        Provenance provenance = entry.provenance();
        return new CitedPassage(
                entry.id().value(),
                entry.title(),
                entry.kind().name(),
                entry.city().map(City::name).orElse(null),
                entry.theme().map(Theme::label).orElse(null),
                entry.rating().map(Enum::name).orElse(null),
                entry.rated().orElse(null),
                text,
                provenance.document(),
                provenance.publisher().orElse(null),
                provenance.researched().map(Object::toString).orElse(null),
                entry.place().page().map(Page::number).orElse(null),
                entry.content().sources().stream().map(Source::inWords).toList(),
                asking.base().address(Addresses.entry(entry.id(), SearchUrl.HOME)),
                provenance.notice().orElse(null),
                Citation.of(entry, asking.today()).toString());
    }
}
