// The page of a basket: whether it shows the one of this browser, which then follows every change, or another.
let own = false;
const page = () => document.querySelector("[data-basket-page]");
const send = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));
const addressOf = ({ b }) => (b ? `/basket?b=${b}` : "/basket");

function shown() {
    const ids = page().dataset.ids.split(" ").filter(Boolean);
    return { b: page().dataset.b, count: ids.length, ids };
}

document.addEventListener("basket:state", ({ detail: kept }) => {
    if (!page()) {
        own = false;
        return;
    }
    const { b, was } = page().dataset;
    const left = own && b !== kept.b;
    own = b === kept.b;
    page().querySelector("[data-basket-foreign]").hidden = own || !b;
    for (const share of page().querySelectorAll("[data-share]")) {
        share.hidden = false;
        share.querySelector("input").value = new URL(addressOf(shown()), location.origin).href;
    }
    if (left && !document.activeElement?.matches("[data-note]")) {
        location.replace(addressOf(kept)); // changed in another window
    } else if (!own && !b && !was) {
        own = true; // the address names none, so it is the kept one; it is read anew before one goes there
        send("basket:change", {});
    }
});

// What htmx puts in the place of one's own basket is one's own again.
document.addEventListener("htmx:afterSwap", ({ detail }) => {
    if (page() && detail.requestConfig.elt.matches("[data-basket-form]")) {
        own && send("basket:keep", shown());
        const said = detail.requestConfig.triggeringEvent?.submitter?.dataset.said;
        said && send("page:say", `${said}（${shown().count}件）`);
        document.activeElement === document.body && page().querySelector("h1").focus();
    }
});

document.addEventListener("basket:noted", () => own && send("basket:keep", shown()));

document.addEventListener("click", (event) => {
    if (event.target.closest("[data-basket-take]")) {
        send("basket:keep", shown());
        send("page:say", event.target.dataset.said);
    } else if (event.target.closest("[data-basket-merge]")) {
        const then = (answer) => location.assign(addressOf(answer));
        send("basket:change", { parameters: { merge: shown().b }, then });
    } else if (event.target.closest('[data-basket-form] [aria-disabled="true"]')) {
        event.preventDefault();
    }
});
