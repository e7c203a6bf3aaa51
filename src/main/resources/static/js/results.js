// Updates the results while typing. The first answer adds an entry to the browser history and the next ones replace it,
// until the search is ended by Enter, a selection or leaving the field.
import { remember } from "./recent.js";

const PAUSE_MILLIS = 250;
let timer;
let isDraft = false;

document.addEventListener("typed", (event) => {
    clearTimeout(timer);
    if (location.pathname === "/") {
        timer = setTimeout(() => htmx.trigger(event.target, "settled"), PAUSE_MILLIS);
    }
});
document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.target.id === "content") {
        clearTimeout(timer);
    }
});
document.addEventListener("htmx:beforeHistoryUpdate", ({ detail }) => {
    const from = detail.requestConfig.elt;
    const isSearch = from.matches("[data-field], [data-search]");
    if ((isDraft && isSearch) || detail.history.path === location.pathname + location.search) {
        detail.history.type = "replace";
    }
    isDraft = from.matches("[data-field]");
    if (!isSearch) {
        document.querySelector("[data-field]").value = new URL(detail.history.path, location).searchParams.get("q") ?? "";
    }
});
document.addEventListener("focusout", (event) => {
    if (isDraft && event.target.matches("[data-field]")) {
        isDraft = false;
        remember(event.target.value);
    }
});
