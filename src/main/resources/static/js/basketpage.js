// The page of a basket: whether it shows the one of this browser, which then follows every change, or another.
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

/** What is shown is another basket than before. One's own is kept; what was done is said, unless it had to be kept and is not. */
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
        own = true; // the address names none, so it is the kept one; it is read anew before one goes there
        change({});
    }
});

// What htmx puts in the place of one's own basket is one's own again.
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
