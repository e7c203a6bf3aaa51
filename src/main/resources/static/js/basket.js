// The basket of this browser: the answer of /api/basket, kept whole. Others dispatch "basket:change" with parameters of that
// address, or "basket:keep" with a whole answer, and hear "basket:state" when the basket or the page is another one.
const KEY = "jirei.basket";
const EMPTY = { b: "", count: 0, ids: [] };
let last = Promise.resolve();

const say = (text) => document.dispatchEvent(new CustomEvent("page:say", { detail: text }));

function kept() {
    try {
        return { ...EMPTY, ...JSON.parse(localStorage.getItem(KEY)) };
    } catch {
        return EMPTY;
    }
}

function tell() {
    document.dispatchEvent(new CustomEvent("basket:state", { detail: kept() }));
}

function keep(basket) {
    localStorage.setItem(KEY, JSON.stringify(basket));
    tell();
}

// The server does what is to be done; a basket that it can no longer read is given up, so that a new one can be begun.
async function change({ parameters = {}, said, then }) {
    const body = new URLSearchParams({ b: kept().b, ...parameters });
    const response = await fetch("/api/basket", { method: "POST", body });
    const answer = await response.json();
    if (response.ok) {
        keep(answer);
        then?.(answer);
        said && say(`${said}（${answer.count}件）`);
    } else {
        say(answer.detail);
        response.status === 400 && !Object.keys(parameters).length && keep(EMPTY);
    }
}

const failed = () => say("資料集を変えられませんでした。通信とブラウザの保存の設定を確かめて、もう一度お試しください");

document.addEventListener("basket:change", ({ detail }) => (last = last.then(() => change(detail)).catch(failed)));
document.addEventListener("basket:keep", ({ detail }) => keep(detail));
document.addEventListener("htmx:afterSwap", tell);
window.addEventListener("pageshow", (event) => event.persisted && tell());
window.addEventListener("storage", ({ key }) => (key === KEY || key === null) && tell());
tell();
