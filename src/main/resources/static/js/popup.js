// The listbox below the search field: open or closed, and its active option. The focus stays in the field.
export const field = document.querySelector("[data-field]");
export const list = document.querySelector("[data-options]");
const popup = document.querySelector("[data-popup]");
let active = -1;

field.setAttribute("role", "combobox");
field.setAttribute("aria-autocomplete", "list");
field.setAttribute("aria-controls", list.id);
field.setAttribute("aria-expanded", "false");

const options = () => [...list.querySelectorAll("[role=option]")];

export const isOpen = () => !popup.hidden;
export const has = (node) => popup.contains(node);
export const chosen = () => options()[active];

/** Opens if it has suggestions or recent searches. */
export function open(isRecent) {
    popup.querySelectorAll("[data-recent]").forEach((part) => {
        part.hidden = !isRecent;
    });
    popup.hidden = options().length === 0;
    field.setAttribute("aria-expanded", String(isOpen()));
    activate(-1);
}

/** Closes, and aborts a pending request. */
export function close() {
    stop();
    popup.hidden = true;
    field.setAttribute("aria-expanded", "false");
    activate(-1);
}

export function stop() {
    htmx.trigger(list, "htmx:abort");
}

/** Moves to the next or previous option; between the last and the first none is active. */
export function move(step) {
    const places = options().length + 1;
    activate(((active + 1 + step + places) % places) - 1);
}

export function activate(place) {
    chosen()?.setAttribute("aria-selected", "false");
    active = place;
    chosen()?.setAttribute("aria-selected", "true");
    chosen()?.scrollIntoView({ block: "nearest" });
    if (chosen()) {
        field.setAttribute("aria-activedescendant", chosen().id);
    } else {
        field.removeAttribute("aria-activedescendant");
    }
}
