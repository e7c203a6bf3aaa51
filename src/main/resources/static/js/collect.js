// Replaces the collect link of an entry by a button that shows whether it is in the basket.
// The menu shows the number of entries in it.
import { called, change, kept } from "./basket.js";

document.addEventListener("basket:state", ({ detail: { b, count, ids, title } }) => {
    for (const place of document.querySelectorAll("[data-collect]")) {
        const button = place.querySelector("button");
        button.hidden = false;
        button.toggleAttribute("data-in", ids.includes(place.dataset.collect));
        place.querySelector("a").hidden = true;
    }
    for (const shown of document.querySelectorAll("[data-basket-count]")) {
        shown.textContent = count || "";
    }
    for (const shown of document.querySelectorAll("[data-basket-name]")) {
        shown.textContent = title && `: ${title}`;
    }
    for (const link of document.querySelectorAll("[data-basket-link]")) {
        link.setAttribute("href", b ? `/basket?b=${b}` : "/basket");
        link.toggleAttribute("title", Boolean(title));
        title && link.setAttribute("title", `資料集: ${title}`);
    }
});

document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-collect] button");
    if (button) {
        const { collect: id, query: q, title } = button.closest("[data-collect]").dataset;
        change(
            button.hasAttribute("data-in")
                ? { parameters: { remove: id }, said: `「${title}」を${called(kept())}から外しました` }
                : { parameters: { add: id, q }, said: `「${title}」を${called(kept())}に追加しました` },
        );
    }
});
