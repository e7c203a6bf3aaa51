// A note is added to the basket when its field loses the focus; the URL and all links with the basket are updated.
// Changes are serialized, since each applies to the result of the one before.
import { say } from "./messages.js";

let last = Promise.resolve();

async function save(target) {
    const form = target.closest("[data-basket-form]");
    const page = form.closest("[data-basket-page]");
    const before = page.dataset.b;
    // What else is typed waits for its own button.
    const fields = [...new FormData(form)].filter(([name]) => name === "b" || name.startsWith("note."));
    const body = new URLSearchParams(fields);
    const response = await fetch("/api/basket", { method: "POST", body }).catch(() => null);
    const answer = await response?.json().catch(() => null);
    if (!response?.ok || !answer) {
        say(answer?.detail ?? "メモを保存できませんでした。通信を確かめて、もう一度お試しください");
    } else if (form.isConnected && page.dataset.b === before && answer.b !== before) {
        for (const place of page.querySelectorAll("[href], [value], [data-copy-address]")) {
            for (const attribute of place.attributes) {
                attribute.value = attribute.value.replaceAll(before, answer.b);
            }
        }
        page.dataset.b = answer.b;
        target.nextElementSibling.textContent = target.value;
        history.replaceState(history.state, "", location.href.replace(before, answer.b));
        document.dispatchEvent(new CustomEvent("basket:noted"));
    }
}

document.addEventListener("change", ({ target }) => {
    if (target.matches("[data-basket-form] [data-note]")) {
        last = last.then(() => save(target));
    }
});
