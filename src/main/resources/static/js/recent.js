// The recent searches: newest first, without duplicates, limited in number.
import { field, list, open } from "./popup.js";
import { readList, write } from "./store.js";

const NAME = "jirei.recent";
const MOST = 10;
const recent = () => readList(NAME, (text) => typeof text === "string");

/** Adds a finished search; without storage there is no history. */
export function remember(text) {
    const typed = text.trim();
    if (typed) {
        write(NAME, [typed, ...recent().filter((other) => other !== typed)].slice(0, MOST));
    }
}

/** Shows them below the field. */
export function showRecent() {
    const filled = (name, text) => {
        const copy = document.querySelector(`template[${name}]`).content.firstElementChild.cloneNode(true);
        copy.querySelector("[data-text]").textContent = text;
        return copy;
    };
    list.replaceChildren(...recent().map((text, place) => {
        const option = filled("data-recent-option", text);
        option.id = `suggestion-${place}`;
        option.dataset.value = text;
        return option;
    }));
    document.querySelector("[data-removals]").replaceChildren(...recent().map((text) => {
        const removal = filled("data-recent-removal", text);
        removal.firstElementChild.dataset.forget = text;
        return removal;
    }));
    open(true);
}

/** Removes these texts, and shows the rest. */
function forget(texts) {
    write(NAME, recent().filter((text) => !texts.includes(text)));
    field.focus();
    showRecent();
}

document.addEventListener("click", (event) => {
    const removal = event.target.closest("[data-forget], [data-forget-all]");
    if (removal) {
        forget(removal.matches("[data-forget]") ? [removal.dataset.forget] : recent());
    }
});
document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-search]")) {
        remember(field.value);
    }
});
