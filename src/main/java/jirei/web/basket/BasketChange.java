package jirei.web.basket;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * up=ID, down=ID moves an entry by one
 * place.2=ID     moves an entry to the second place
 * remove=ID      removes an entry
 * clear=1        empties the basket
 * restore=…      replaces the basket by this one
 * </pre>
 *
 * Several changes are applied in this order. Changes to entries that are no longer in the basket are ignored.
 */
final class BasketChange {
    private static final Set<String> NAMES = Set.of("add", "merge", "up", "down", "remove", "clear", "restore", "save");
    private static final Pattern NOTE = Pattern.compile("note\\.(\\d{1,3})");

    private static final Pattern PLACE = Pattern.compile("place\\.(\\d{1,3})");

    private final StudyLookup lookup;

    BasketChange(StudyLookup lookup) {
        this.lookup = lookup;
    }

    /** Whether the parameters contain a change. */
    static boolean isAsked(Map<String, List<String>> parameters) {
        return parameters.keySet().stream()
                .anyMatch(name -> NAMES.contains(name)
                        || NOTE.matcher(name).matches()
                        || PLACE.matcher(name).matches());
    }

    /**
     * The URL after the change.
     *
     * @throws NotFound if an entry to add does not exist
     * @throws BadRequest if the basket would become too large
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
        Basket basket = noted(url.basket(), parameters);
        basket = each(
                parameters, "add", basket, (b, id) -> b.with(lookup.entry(id).id(), q.isEmpty() ? url.find() : q));
        basket = each(parameters, "merge", basket, (b, other) -> b.with(Basket.decode(other)));
        basket = each(parameters, "up", basket, (b, id) -> moved(b, id, -1));
        basket = each(parameters, "down", basket, (b, id) -> moved(b, id, 1));
        basket = placed(basket, parameters);
        basket = each(parameters, "remove", basket, (b, id) -> b.without(id(id)));
        return url.with(basket);
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
        for (String name : parameters.keySet()) {
            Matcher note = NOTE.matcher(name);
            if (note.matches()) {
                noted = noted.noted(Integer.parseInt(note.group(1)) - 1, BasketUrl.first(parameters, name));
            }
        }
        return noted;
    }

    private static Basket placed(Basket basket, Map<String, List<String>> parameters) {
        Basket placed = basket;
        for (String name : parameters.keySet()) {
            Matcher place = PLACE.matcher(name);
            if (place.matches()) {
                int from = placed.placeOf(id(BasketUrl.first(parameters, name)));
                placed = placed.moved(from, Integer.parseInt(place.group(1)) - 1);
            }
        }
        return placed;
    }

    private static Basket moved(Basket basket, String id, int by) {
        int place = basket.placeOf(id(id));
        return basket.moved(place, place + by);
    }

    private static EntryId id(String written) {
        try {
            return new EntryId(written);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("「" + written + "」は項目の名前ではありません。");
        }
    }
}
