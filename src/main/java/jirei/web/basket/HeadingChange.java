package jirei.web.basket;

import java.util.List;
import java.util.Map;
import jirei.casestudy.EntryId;
import jirei.web.http.BadRequest;

/**
 * Changes to the title, the note and the headings of a basket, from the parameters of a URL or a form. Section 0 has no
 * heading; the others are numbered from 1.
 *
 * <pre>
 * title=…        sets the title
 * note=…         sets the note on the whole
 * heading.2=…    sets the second heading
 * section.3=2    moves the third entry to the second heading
 * section=…      adds a heading; empty text adds none
 * sectionup=2, sectiondown=2  moves a heading with its entries by one
 * unsection=2    removes a heading; its entries go to the one before
 * </pre>
 */
final class HeadingChange {
    private final Map<String, List<String>> parameters;

    HeadingChange(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * What is typed into fields, with numbers as on the page before the change.
     *
     * @throws BadRequest if a text is too long, or a heading is empty or there already
     */
    Basket typed(Basket basket) {
        BasketHead head = basket.head();
        if (parameters.containsKey("title")) {
            head = head.titled(BasketUrl.first(parameters, "title"));
        }
        if (parameters.containsKey("note")) {
            head = head.noted(BasketUrl.first(parameters, "note"));
        }
        Basket typed = basket.with(head).with(renamed(basket.sections()));
        for (Map.Entry<Integer, String> wish :
                NumberedParameters.of(parameters, "section").entrySet()) {
            int place = wish.getKey() - 1;
            if (place >= 0 && place < basket.size()) {
                EntryId id = basket.items().get(place).id();
                typed = typed.moved(id, NumberedParameters.number(wish.getValue()));
            }
        }
        String heading = BasketUrl.first(parameters, "section").strip();
        return heading.isEmpty() ? typed : typed.withHeading(heading);
    }

    /** Whole sections moved or dissolved. */
    Basket arranged(Basket basket) {
        BasketSections sections = basket.sections()
                .movedSection(number("sectionup"), -1)
                .movedSection(number("sectiondown"), 1)
                .withoutHeading(number("unsection"));
        return basket.with(sections);
    }

    /** A heading that goes anyway is not renamed, since its field may be empty. */
    private BasketSections renamed(BasketSections sections) {
        BasketSections renamed = sections;
        for (Map.Entry<Integer, String> wish :
                NumberedParameters.of(parameters, "heading").entrySet()) {
            if (wish.getKey() > 0 && wish.getKey() != number("unsection")) {
                renamed = renamed.changed(wish.getKey(), section -> section.headed(wish.getValue()));
            }
        }
        return renamed;
    }

    private int number(String name) {
        return NumberedParameters.number(BasketUrl.first(parameters, name));
    }
}
