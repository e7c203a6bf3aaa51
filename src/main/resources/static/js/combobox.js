// The search field as a combobox (WAI-ARIA APG, "Editable Combobox With List Autocomplete").
import * as popup from "./popup.js";
import { showRecent } from "./recent.js";

export const { field } = popup;
const PAUSE_MILLIS = 120;
const isOurs = (node) => node === field || popup.has(node);
let timer;

export function close() {
    clearTimeout(timer);
    popup.close();
}

/** Fetches suggestions; an answer is dropped if the text has changed since. */
export function suggest(pause) {
    clearTimeout(timer);
    popup.stop();
    popup.activate(-1);
    if (field.value.trim() === "") {
        showRecent();
    } else {
        timer = setTimeout(() => htmx.trigger(popup.list, "ask"), pause);
    }
}

/** Searches for the text of the option, or selects its filters, which stand in it as fields of the form. */
export function take(option) {
    const filters = option.querySelector("template");
    if (filters) {
        document.querySelector("#form-state").append(filters.content.cloneNode(true));
    }
    field.value = filters ? option.dataset.rest : option.dataset.value;
    field.form.requestSubmit();
}

document.addEventListener("typed", () => suggest(PAUSE_MILLIS));
document.addEventListener("htmx:afterSwap", (event) => event.detail.target === popup.list && popup.open(false));
document.addEventListener("submit", close);
document.addEventListener("focusin", (event) => event.target === field && field.value === "" && showRecent());
document.addEventListener("focusout", (event) => {
    if (isOurs(event.target) && !isOurs(event.relatedTarget)) {
        close();
    }
});
document.addEventListener("mousedown", (event) => popup.has(event.target) && event.preventDefault());
document.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option && popup.has(option)) {
        take(option);
    } else if (event.target === field && field.value === "" && !popup.isOpen()) {
        showRecent();
    }
});
