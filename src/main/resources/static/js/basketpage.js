// The basket page: if it shows the basket of this browser it follows every change, otherwise it is a shared one.
import { change, keep } from "./basket.js";
import { say } from "./messages.js";

let own = false;
const page = () => document.querySelector("[data-basket-page]");
const addressOf = ({ b }) => (b ? `/basket?b=${b}` : "/basket");

function shown() {
    const ids = page().dataset.ids.split(" ").filter(Boolean);
    return { b: page().dataset.b, count: ids.length, ids };
}

function setOwn(isOwn) {
    own = isOwn;
    page().querySelector("[data-basket-foreign]").hidden = own || !shown().b;
}

/** Handles another basket on the page. The own basket is stored; a message is shown unless storing failed. */
function changed(said, wasOwn = own) {
    setOwn(wasOwn && keep(shown()));
    said && own === wasOwn && say(said);
}

document.addEventListener("basket:state", ({ detail: kept }) => {
    if (!page()) {
        return (own = false);
    }
    const { b, was } = page().dataset;
    const left = own && b !== kept.b;
    setOwn(b === kept.b);
    if (left && !document.activeElement?.matches("[data-note]")) {
        location.replace(addressOf(kept)); // changed in another window
    } else if (!own && !b && !was) {
        own = true; // the URL has no basket, so it is the stored one, read again before navigating
        change({});
    }
});

// Content that htmx swaps for the own basket is the own basket again.
document.addEventListener("htmx:afterSwap", ({ detail }) => {
    if (page() && detail.requestConfig.elt.matches("[data-basket-form]")) {
        const submitter = detail.requestConfig.triggeringEvent?.submitter;
        const found = submitter?.matches("[data-finds]") && page().querySelector("[data-found]").dataset.found;
        const said = submitter?.dataset.said;
        changed(found || (said && `${said}（${shown().count}件）`));
        document.activeElement === document.body && page().querySelector("h1").focus();
    }
});

document.addEventListener("basket:noted", () => changed("メモを保存しました"));

document.addEventListener("click", (event) => {
    const take = event.target.closest("[data-basket-take]");
    take && changed(take.dataset.said, true);
    if (event.target.closest("[data-basket-merge]")) {
        change({ parameters: { merge: shown().b }, then: (answer) => location.assign(addressOf(answer)) });
    }
});
