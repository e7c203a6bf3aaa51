package jirei.web.basket;

import java.util.List;

/**
 * The answer of {@code /api/basket}, which browsers store unchanged.
 *
 * @param b the encoded basket; empty for an empty basket
 * @param count the number of entries
 * @param ids the ids of the entries, in order
 * @param title may be empty
 */
record BasketJson(String b, int count, List<String> ids, String title) {
    static BasketJson of(Basket basket) {
        return new BasketJson(
                basket.encode(),
                basket.size(),
                basket.items().stream().map(item -> item.id().value()).toList(),
                basket.head().title());
    }
}
