// Saved searches are renamed and removed, and brought back.
import { hush, say } from "./messages.js";
import { askName } from "./naming.js";
import { change, keep, searchAt, searches } from "./searches.js";
import { show } from "./saved.js";

let before = [];

function finish(isKept, message) {
    show();
    document.querySelector("[data-saved-heading]").focus();
    if (!isKept) {
        say("not-kept");
    } else if (message) {
        say(message);
    }
}

async function rename(address) {
    const name = await askName(searchAt(address).name);
    if (name !== undefined) {
        finish(change(address, { name }));
    }
}

function remove(address) {
    before = searches();
    finish(keep(before.filter((search) => search.address !== address)), "removed");
}

document.addEventListener("click", (event) => {
    const address = event.target.closest("[data-address]")?.dataset.address;
    if (event.target.closest("[data-rename]")) {
        rename(address);
    } else if (event.target.closest("[data-remove]")) {
        remove(address);
    } else if (event.target.closest("[data-undo]")) {
        hush();
        finish(keep(before));
    }
});
