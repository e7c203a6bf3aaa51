// The basket page: if it shows the basket of this browser it follows every change, otherwise it is that of the address.
import { change, keep, kept, show } from "./basket.js";
import { addressOf, settle } from "./collections.js";
import { say } from "./messages.js";

let own = false;
let isLeaving = false;
const page = () => document.querySelector("[data-basket-page]");

/** Whether the page shows the basket of this browser. */
export const isOwn = () => own;

/** The basket on the page. */
export function shown() {
    const { b, title } = page().dataset;
    const ids = page().dataset.ids.split(" ").filter(Boolean);
    return { b, title, count: ids.length, ids };
}

function setOwn(is) {
    own = is;
    page().querySelector("[data-basket-foreign]").hidden = own || !shown().b;
}

/** Handles another basket on the page. The own basket is stored; a message is shown unless storing failed. */
export function changed(said, wasOwn = own) {
    setOwn(wasOwn && keep(shown()));
    said && own === wasOwn && say(said);
}

/** Stores all collections, one of them as the present, which is shown if it is another or the page showed it before. */
export async function arrange(all, present, report) {
    const follows = own || present !== kept().id;
    isLeaving = true;
    const isKept = settle(all, present);
    if (isKept && follows && kept().b !== shown().b) {
        await htmx.ajax("GET", addressOf(kept()), "#content");
        page().querySelector("h1").focus();
    }
    isLeaving = false;
    show();
    isKept && report();
}

document.addEventListener("basket:state", ({ detail: present }) => {
    own &&= Boolean(page());
    if (!page() || isLeaving) {
        return;
    }
    const { b, was } = page().dataset;
    const left = own && b !== present.b;
    setOwn(b === present.b);
    if (left && !document.activeElement?.matches("[data-note]")) {
        location.replace(addressOf(present)); // changed in another window
    } else if (!own && !b && !was) {
        own = true; // the URL has no basket, so it is the stored one, read again before navigating
        change({});
    }
});
