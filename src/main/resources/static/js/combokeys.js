// The keys of the combobox, ignored during IME composition.
import { close, field, suggest, take } from "./combobox.js";
import { chosen, has, isOpen, move, stop } from "./popup.js";

const keys = {
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    Enter: () => (chosen() ? take(chosen()) : false),
    // Never the browser's own: it empties the field, and with that the results that are searched while typing.
    Escape: () => (isOpen() ? close() : field.blur()),
};

/** Aborts a pending request, so that its answer does not replace the list during keyboard navigation. */
function walk(step) {
    if (isOpen()) {
        stop();
        move(step);
    } else {
        suggest(0);
    }
}

document.addEventListener("keydown", (event) => {
    const isComposing = event.isComposing || event.keyCode === 229;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const key = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (event.target === field && isPlain && !isComposing && key && key() !== false) {
        event.preventDefault();
    } else if (event.key === "Escape" && has(event.target)) {
        field.focus();
        close();
    }
});
