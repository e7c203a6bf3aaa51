// The basket of this browser: the answer of /api/basket, stored unchanged. Dispatches "basket:state" when the basket or the
// page changes.
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

/** Stores the basket; returns whether that succeeded, and shows a message if not. */
export function keep(basket) {
    const isKept = write(KEY, basket);
    if (isKept) {
        show();
    } else {
        tell("not-kept");
    }
    return isKept;
}

// The server applies the change; a stored basket that it cannot read is discarded, so that a new one can be started.
async function ask({ parameters = {}, said, then }) {
    const pairs = Object.entries({ b: kept().b, ...parameters });
    const body = new URLSearchParams(pairs.flatMap(([name, value]) => [value].flat().map((one) => [name, one])));
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

/** Applies a change with the parameters of /api/basket and shows a message once it is stored. Changes are serialized. */
export const change = (wanted) => (last = last.then(() => ask(wanted)).catch(failed));

window.addEventListener("pageshow", (event) => event.persisted && show());
window.addEventListener("storage", ({ key }) => (key === KEY || key === null) && show());
// After all listeners are registered; content swapped in by htmx follows later.
document.addEventListener("DOMContentLoaded", () => {
    document.addEventListener("htmx:afterSwap", show);
    show();
});
