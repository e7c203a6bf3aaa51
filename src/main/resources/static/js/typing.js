// Dispatches "typed" with the text of the search field, except during an IME composition.
// Touch keyboards compose plain Latin words too; these count as typed.
const touched = matchMedia("(pointer: coarse)");

function tell(event) {
    if (event.target.matches("[data-field]")) {
        event.target.dispatchEvent(new CustomEvent("typed", { bubbles: true }));
    }
}

document.addEventListener("input", (event) => {
    const latin = touched.matches && /^[\x20-\x7e]+$/.test(event.data ?? "");
    if (!event.isComposing || latin) {
        tell(event);
    }
});
document.addEventListener("compositionend", tell);
