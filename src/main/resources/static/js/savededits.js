// Renames, removes and restores saved searches.
import { hush, tell } from "./messages.js";
import { askName } from "./naming.js";
import { change, conditions, keep, searches, searchOf } from "./searches.js";
import { show } from "./saved.js";

let before = [];

function finish(isKept, message) {
    show();
    document.querySelector("[data-saved-heading]").focus();
    if (!isKept) {
        tell("not-kept");
    } else if (message) {
        tell(message);
    }
}

async function rename(wanted) {
    const name = await askName(searchOf(wanted).name);
    if (name !== undefined) {
        finish(change(wanted, { name }));
    }
}

function remove(wanted) {
    before = searches();
    finish(keep(before.filter((search) => conditions(search) !== wanted)), "removed");
}

document.addEventListener("click", (event) => {
    const wanted = event.target.closest("[data-conditions]")?.dataset.conditions;
    if (event.target.closest("[data-rename]")) {
        rename(wanted);
    } else if (event.target.closest("[data-remove]")) {
        remove(wanted);
    } else if (event.target.closest("[data-undo]")) {
        hush();
        finish(keep(before));
    }
});
