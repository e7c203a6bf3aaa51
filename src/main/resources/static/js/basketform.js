// What the basket page says after its form was sent.
import { changed } from "./basketpage.js";

let asker = null;
const page = () => document.querySelector("[data-basket-page]");

// Enter in a field presses the default button; the field has the words.
document.addEventListener("submit", ({ submitter }) => {
    asker = submitter?.matches("[data-default]") ? document.activeElement : submitter;
});

/** What the button 「移す」 did: its list tells the section. */
function moved() {
    const { text, defaultSelected } = asker.closest(".basket-move").querySelector("select").selectedOptions[0];
    return defaultSelected ? undefined : `「${asker.closest("[data-item]").dataset.title}」を「${text}」に移しました`;
}

function words() {
    if (asker?.matches("[data-finds]")) {
        return page().querySelector("[data-found]").dataset.found;
    }
    const isMove = asker?.matches("[data-move]");
    const said = isMove ? moved() : asker?.dataset.said;
    const count = page().querySelectorAll("[data-item]").length;
    return said ? `${said}（${count}件）` : isMove && "移す先を選んでから押してください";
}

// Content that htmx swaps for the own basket is the own basket again.
document.addEventListener("htmx:afterSwap", ({ detail }) => {
    if (page() && detail.requestConfig.elt.matches("[data-basket-form]")) {
        changed(words());
        document.activeElement === document.body && page().querySelector("h1").focus();
    }
});

document.addEventListener("basket:noted", () => changed("メモを保存しました"));
