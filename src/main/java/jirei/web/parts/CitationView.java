package jirei.web.parts;

import java.time.LocalDate;
import jirei.casestudy.Citation;
import jirei.casestudy.Entry;
import jirei.web.url.Addresses;

/**
 * How an entry is cited, to be copied, for {@code cite.jte}.
 *
 * @param title of the entry
 * @param ris the address of the citation for a reference manager
 */
public record CitationView(String title, String text, String ris) {
    /** The citation of an entry that was seen on this day. */
    public static CitationView of(Entry entry, LocalDate seen) {
        return new CitationView(
                entry.title(),
                Citation.of(entry, seen).toString(),
                "/entries/" + Addresses.segment(entry.id().value()) + ".ris");
    }
}
