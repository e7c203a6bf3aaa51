// The basket of this browser: the answer of /api/basket, kept whole. Who wants to know is told by "basket:state", when the
// basket or the page is another one.
import { say, tell } from "./messages.js";
import { read, write } from "./store.js";

const KEY = "jirei.basket";
const EMPTY = { b: "", count: 0, ids: [] };
let last = Promise.resolve();

function kept() {
    const basket = read(KEY);
    return typeof basket?.b === "string" && Array.isArray(basket.ids) ? basket : EMPTY;
}

function show() {
    document.dispatchEvent(new CustomEvent("basket:state", { detail: kept() }));
}

/** Keeps the basket; tells whether it is kept, and the reader if it is not. */
export function keep(basket) {
    const isKept = write(KEY, basket);
    if (isKept) {
        show();
    } else {
        tell("not-kept");
    }
    return isKept;
}

// The server does what is to be done; a basket that it can no longer read is given up, so that a new one can be begun.
async function ask({ parameters = {}, said, then }) {
    const body = new URLSearchParams({ b: kept().b, ...parameters });
    const response = await fetch("/api/basket", { method: "POST", body });
    const answer = await response.json();
    if (response.ok) {
        if (keep(answer)) {
            then?.(answer);
            said && say(`${said}（${answer.count}件）`);
        }
    } else {
        say(answer.detail);
        response.status === 400 && !Object.keys(parameters).length && write(KEY, EMPTY) && show();
    }
}

const failed = () => say("資料集を変えられませんでした。通信を確かめて、もう一度お試しください");

/** Changes the basket as the parameters of /api/basket say; what was done is said when it is kept. One after the other. */
export const change = (wanted) => (last = last.then(() => ask(wanted)).catch(failed));

window.addEventListener("pageshow", (event) => event.persisted && show());
window.addEventListener("storage", ({ key }) => (key === KEY || key === null) && show());
// When all who want to know are there; what htmx puts in is known to them before.
document.addEventListener("DOMContentLoaded", () => {
    document.addEventListener("htmx:afterSwap", show);
    show();
});
