package jirei.web.basket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jirei.web.http.BadRequest;
import jirei.web.url.Addresses;

/**
 * The URL of the basket page, which is its whole state: {@code /basket?b=1q1Yq…&find=防犯}.
 *
 * @param find the query for entries to add
 * @param was the basket before it was emptied, to restore it
 */
record BasketUrl(Basket basket, String find, Basket was) {
    /**
     * Parses the query parameters.
     *
     * @throws BadRequest if the basket is not readable
     */
    static BasketUrl of(Map<String, List<String>> parameters) {
        return new BasketUrl(
                Basket.decode(first(parameters, "b")),
                first(parameters, "find").strip(),
                Basket.decode(first(parameters, "was")));
    }

    /** The page of this basket without a query. */
    static BasketUrl of(Basket basket) {
        return new BasketUrl(basket, "", Basket.EMPTY);
    }

    /** The same page with another basket. */
    BasketUrl with(Basket other) {
        return new BasketUrl(other, find, Basket.EMPTY);
    }

    /** The same page with the basket emptied but for its title, which remembers this one. */
    BasketUrl emptied() {
        return new BasketUrl(basket.emptied(), find, basket);
    }

    @Override
    public String toString() {
        List<String> pairs = new ArrayList<>();
        add(pairs, "b", basket.encode());
        add(pairs, "find", find);
        add(pairs, "was", was.encode());
        return "/basket" + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
    }

    static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static void add(List<String> pairs, String name, String value) {
        if (!value.isEmpty()) {
            pairs.add(Addresses.parameter(name, value));
        }
    }
}
