// The ids of the ticked hits of one query, in this tab: they outlive its other pages, filters and orders.
import { read, write } from "./store.js";

const NAME = "jirei.ticked";
const STORAGE = "sessionStorage";
const boxes = () => [...document.querySelectorAll("[data-pick]")];
const query = () => document.querySelector("[data-selection] [name=q]")?.value ?? "";
let others = [];
let kept;

/** The boxes that can be seen. */
export const inSight = () => boxes().filter((box) => box.checkVisibility());

/** The ticked boxes of this page. */
export const here = () => boxes().filter((box) => box.checked);

/** All ticked hits: those of this page, and then the others. */
export const ticked = () => [...new Set([...here().map((box) => box.value), ...others])];

/** How many of them are not on this page. */
export const elsewhere = () => others.length;

/** Ticks the hits of this page that were ticked before or by the server, and finds those of other pages. */
export function restore() {
    kept = read(NAME, STORAGE) ?? kept;
    const ids = kept?.query === query() && Array.isArray(kept.ids) ? kept.ids : [];
    const present = new Set(boxes().map((box) => box.value));
    boxes().forEach((box) => {
        box.checked = box.defaultChecked || ids.includes(box.value);
    });
    others = ids.filter((id) => !present.has(id));
}

/** Keeps what is ticked now; until the next page is loaded where the browser stores nothing. */
export function keep() {
    kept = { query: query(), ids: ticked() };
    write(NAME, kept, STORAGE);
}

/** Unticks all. */
export function clear() {
    others = [];
    here().forEach((box) => {
        box.checked = false;
    });
    keep();
}
