// What becomes of a basket from elsewhere. One's own is never overwritten but by a button, which can be undone.
import { change, kept } from "./basket.js";
import { arrange, shown } from "./basketpage.js";
import { addressOf, collections, including, nameOf, newId } from "./collections.js";
import { say } from "./messages.js";
import { remember } from "./undo.js";

/** Stores the basket of the page beside one's own, or in the place of an empty one. */
function take(said) {
    const one = { ...shown(), id: kept().b ? newId() : kept().id };
    arrange(including(collections(), one), one.id, () => say(said));
}

function replace() {
    const report = remember("basket-replaced", kept());
    arrange(including(collections(), { ...shown(), id: kept().id }), kept().id, report);
}

document.addEventListener("basket:state", ({ detail: own }) => {
    const notice = document.querySelector("[data-basket-foreign]");
    if (notice) {
        notice.querySelector("[data-own-name]").textContent = nameOf(own);
        notice.querySelector("[data-own-count]").textContent = own.count;
    }
});

document.addEventListener("click", ({ target }) => {
    const taking = target.closest("[data-basket-take]");
    if (taking) {
        take(taking.dataset.said);
    } else if (target.closest("[data-basket-replace]")) {
        replace();
    } else if (target.closest("[data-basket-merge]")) {
        change({ parameters: { merge: shown().b }, then: (answer) => location.assign(addressOf(answer)) });
    }
});
