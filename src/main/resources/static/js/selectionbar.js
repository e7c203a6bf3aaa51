// The bar below the hits: how many are ticked, on this page and others.
import { elsewhere, here, inSight, ticked } from "./ticks.js";

/** Shows the number of ticked hits; those of other pages go along as fields of the form. */
export function show() {
    const ids = ticked();
    const other = elsewhere() ? `、うちほかのページ${elsewhere()}件` : "";
    document.querySelectorAll("[data-pick-count]").forEach((place) => {
        place.textContent = ids.length ? `（${ids.length}件${other}）` : "";
    });
    document.querySelectorAll("[data-pick-all]").forEach((all) => {
        all.checked = here().length > 0 && inSight().every((pick) => pick.checked);
        all.indeterminate = here().length > 0 && !all.checked;
    });
    document.querySelectorAll("[data-pick-none]").forEach((button) => {
        button.hidden = ids.length === 0;
    });
    document.querySelectorAll("[data-picks-elsewhere]").forEach((place) => {
        place.replaceChildren(
            ...ids.slice(ids.length - elsewhere()).map((value) => {
                return Object.assign(document.createElement("input"), { type: "hidden", name: "id", value });
            }),
        );
    });
}
