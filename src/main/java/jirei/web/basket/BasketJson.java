package jirei.web.basket;

import java.util.List;

/**
 * The answer of {@code /api/basket}, which a browser keeps as it is.
 *
 * @param b the basket as an address has it; empty where nothing is in it
 * @param ids of what is in it, in its order
 */
record BasketJson(String b, int count, List<String> ids) {
    static BasketJson of(Basket basket) {
        return new BasketJson(
                basket.encode(),
                basket.size(),
                basket.items().stream().map(item -> item.id().value()).toList());
    }
}
