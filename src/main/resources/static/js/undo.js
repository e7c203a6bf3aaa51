// Takes back the last change to the list of collections.
import { kept } from "./basket.js";
import { arrange } from "./basketpage.js";
import { collections, nameOf } from "./collections.js";
import { hush, say, tell } from "./messages.js";

let before = null;

/** Remembers all collections as they are; returns what shows the message of this name, which has the button to undo. */
export function remember(message, collection) {
    before = { all: collections(), present: kept().id };
    return () => tell(message, nameOf(collection));
}

document.addEventListener("click", ({ target }) => {
    if (target.closest("[data-shelf-undo]") && before) {
        hush();
        arrange(before.all, before.present, () => say("元に戻しました"));
        before = null;
    }
});
