package jirei.web.basket;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import jirei.casestudy.EntryId;
import jirei.web.http.BadRequest;
import jirei.web.http.NotFound;
import jirei.web.study.StudyLookup;

/**
 * Changes to a basket, from the parameters of a URL or a form:
 *
 * <pre>
 * note.2=…       sets the note of the second item
 * add=ID&amp;q=…     appends an entry, found by this query or else by the search on the page
 * merge=…        appends the entries of another basket
 * take=ID&amp;from=… appends an entry of another basket with its note
 * up=ID, down=ID moves an entry by one
 * place.2=ID     moves an entry to the second place; with into=1, into the first section
 * remove=ID      removes an entry
 * clear=1        empties the basket
 * restore=…      replaces the basket by this one
 * </pre>
 *
 * and those of {@link HeadingChange}, of which what is typed comes first and whole sections last. Several changes are
 * applied in this order. Changes to entries that are no longer in the basket are ignored.
 */
final class BasketChange {
    private static final Set<String> NAMES = Set.of(
            "add",
            "merge",
            "take",
            "up",
            "down",
            "remove",
            "clear",
            "restore",
            "save",
            "title",
            "note",
            "section",
            "sectionup",
            "sectiondown",
            "unsection");

    private final StudyLookup lookup;

    BasketChange(StudyLookup lookup) {
        this.lookup = lookup;
    }

    /** Whether the parameters contain a change. */
    static boolean isAsked(Map<String, List<String>> parameters) {
        return parameters.keySet().stream().anyMatch(name -> NAMES.contains(name) || NumberedParameters.is(name));
    }

    /**
     * The URL after the change.
     *
     * @throws NotFound if an entry to add does not exist
     * @throws BadRequest if the basket would become too large, or a text is too long
     */
    BasketUrl apply(Map<String, List<String>> parameters) {
        BasketUrl url = BasketUrl.of(parameters);
        if (!BasketUrl.first(parameters, "restore").isEmpty()) {
            return url.with(Basket.decode(BasketUrl.first(parameters, "restore")));
        }
        if (!BasketUrl.first(parameters, "clear").isEmpty()) {
            return url.emptied();
        }
        String q = BasketUrl.first(parameters, "q");
        HeadingChange headings = new HeadingChange(parameters);
        Basket basket = headings.typed(noted(url.basket(), parameters));
        basket = each(
                parameters, "add", basket, (b, id) -> b.with(lookup.entry(id).id(), q.isEmpty() ? url.find() : q));
        basket = each(parameters, "merge", basket, (b, other) -> b.with(Basket.decode(other)));
        Basket from = Basket.decode(BasketUrl.first(parameters, "from"));
        basket = each(parameters, "take", basket, (b, id) -> b.with(from.only(id(id))));
        basket = each(parameters, "up", basket, (b, id) -> b.with(new ItemMoves(b.sections()).up(id(id))));
        basket = each(parameters, "down", basket, (b, id) -> b.with(new ItemMoves(b.sections()).down(id(id))));
        basket = placed(basket, parameters);
        basket = each(parameters, "remove", basket, (b, id) -> b.without(id(id)));
        return url.with(headings.arranged(basket));
    }

    private static Basket each(
            Map<String, List<String>> parameters,
            String name,
            Basket basket,
            BiFunction<Basket, String, Basket> change) {
        Basket changed = basket;
        for (String value : parameters.getOrDefault(name, List.of())) {
            changed = change.apply(changed, value);
        }
        return changed;
    }

    private static Basket noted(Basket basket, Map<String, List<String>> parameters) {
        Basket noted = basket;
        for (Map.Entry<Integer, String> note :
                NumberedParameters.of(parameters, "note").entrySet()) {
            noted = noted.noted(note.getKey() - 1, note.getValue());
        }
        return noted;
    }

    private static Basket placed(Basket basket, Map<String, List<String>> parameters) {
        int into = NumberedParameters.number(BasketUrl.first(parameters, "into"));
        Basket placed = basket;
        for (Map.Entry<Integer, String> place :
                NumberedParameters.of(parameters, "place").entrySet()) {
            ItemMoves moves = new ItemMoves(placed.sections());
            int from = placed.sections().placeOf(id(place.getValue()));
            int to = place.getKey() - 1;
            placed = placed.with(into < 0 ? moves.to(from, to) : moves.to(from, to, into));
        }
        return placed;
    }

    private static EntryId id(String written) {
        try {
            return new EntryId(written);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("「" + written + "」は項目の名前ではありません。");
        }
    }
}
