// Tells by "typed" what the search field holds as one types, but nothing of a conversion that is not finished.
// A keyboard on a touch screen composes plain Latin words too; those need no conversion.
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
