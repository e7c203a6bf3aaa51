// The basket of this browser: the answer of /api/basket, stored with an id of its own. Dispatches "basket:state" when the
// basket or the page changes.
import { say, tell } from "./messages.js";
import { read, write } from "./store.js";

const KEY = "jirei.basket";
const EMPTY = { b: "", count: 0, ids: [], title: "" };
let last = Promise.resolve();

export function kept() {
    const basket = read(KEY);
    return typeof basket?.b === "string" && Array.isArray(basket.ids) ? { id: "1", ...EMPTY, ...basket } : { id: "1", ...EMPTY };
}

export function show() {
    document.dispatchEvent(new CustomEvent("basket:state", { detail: kept() }));
}

/** The name of the basket in a message. */
export const called = ({ title }) => (title ? `資料集「${title}」` : "資料集");

/** Stores the basket, under its present id if it has none; returns whether that succeeded, and shows a message if not. */
export function keep(basket) {
    const isKept = write(KEY, { id: kept().id, ...basket });
    if (isKept) {
        show();
    } else {
        tell("not-kept");
    }
    return isKept;
}

/** The answer of the server to a change; its "detail" says why it refuses. */
export async function post(parameters) {
    const pairs = Object.entries(parameters).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
    const response = await fetch("/api/basket", { method: "POST", body: new URLSearchParams(pairs) });
    return { ok: response.ok, status: response.status, answer: await response.json() };
}

// A stored basket that the server cannot read is discarded, so that a new one can be started.
async function ask({ parameters = {}, said, then }) {
    const { ok, status, answer } = await post({ b: kept().b, ...parameters });
    if (ok) {
        if (keep(answer)) {
            then?.(answer);
            said && say(`${said}（${answer.count}件）`);
        }
    } else {
        say(answer.detail);
        status === 400 && !Object.keys(parameters).length && write(KEY, { ...EMPTY, id: kept().id }) && show();
    }
}

export const failed = () => say("資料集を変えられませんでした。通信を確かめて、もう一度お試しください");

/** Applies a change with the parameters of /api/basket and shows a message once it is stored. Changes are serialized. */
export const change = (wanted) => (last = last.then(() => ask(wanted)).catch(failed));
