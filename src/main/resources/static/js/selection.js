// Ticked hits: "all on this page", their number, and collecting them into the basket of this browser.
import { called, change, kept } from "./basket.js";
import { say } from "./messages.js";
import { show } from "./selectionbar.js";
import { clear, inSight, keep, restore, ticked } from "./ticks.js";

document.addEventListener("change", ({ target }) => {
    if (target.matches("[data-pick-all]")) {
        inSight().forEach((pick) => {
            pick.checked = target.checked;
        });
    }
    if (target.matches("[data-pick], [data-pick-all]")) {
        keep();
        show();
    }
});

document.addEventListener("click", ({ target }) => {
    if (target.matches("[data-pick-none]")) {
        clear();
        show();
        document.querySelector("[data-pick-all]").focus();
    }
});

/** The message is read where the buttons of a telephone were. */
function fold(more) {
    if (more.open) {
        more.querySelector("summary").focus();
        more.open = false;
    }
}

document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-selection]")) {
        return;
    }
    const ids = ticked();
    if (ids.length === 0) {
        event.preventDefault();
        say("項目が選ばれていません。項目の左のチェックを入れてください");
    } else if (event.submitter?.value === "collect") {
        event.preventDefault();
        const q = document.querySelector(".results [data-collect]").dataset.query;
        fold(event.submitter.closest("details"));
        change({ parameters: { add: ids, q }, said: `${ids.length}件を${called(kept())}に追加しました` });
    }
});

function start() {
    restore();
    show();
}
window.addEventListener("pageshow", start);
document.addEventListener("htmx:afterSwap", start);
