// Says on the button 「この検索を保存」 whether the search is saved: in this window, in another one, after coming back.
import { searchOf } from "./searches.js";

/** Shows the present state on every such button. */
export function showSaved() {
    for (const button of document.querySelectorAll("[data-save]")) {
        const isSaved = Boolean(searchOf(button.dataset.conditions));
        button.querySelector("[data-unsaved]").hidden = isSaved;
        button.querySelector("[data-saved-already]").hidden = !isSaved;
    }
}

showSaved();
document.addEventListener("htmx:afterSwap", showSaved);
window.addEventListener("pageshow", showSaved);
window.addEventListener("storage", showSaved);
