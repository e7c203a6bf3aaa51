// Ticked hits: "all on this page", their number, and collecting them into the basket of this browser.
import { called, change, kept } from "./basket.js";
import { say } from "./messages.js";

const picks = () => [...document.querySelectorAll("[data-pick]")].filter((pick) => pick.checkVisibility());
const picked = () => [...document.querySelectorAll("[data-pick]:checked")];

function show() {
    const count = picked().length;
    document.querySelectorAll("[data-pick-count]").forEach((place) => {
        place.textContent = count ? `（${count}件）` : "";
    });
    document.querySelectorAll("[data-pick-all]").forEach((all) => {
        all.checked = count > 0 && picks().every((pick) => pick.checked);
        all.indeterminate = count > 0 && !all.checked;
    });
}

document.addEventListener("change", (event) => {
    if (event.target.matches("[data-pick-all]")) {
        picks().forEach((pick) => {
            pick.checked = event.target.checked;
        });
    }
    if (event.target.matches("[data-pick], [data-pick-all]")) {
        show();
    }
});

document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-selection]")) {
        return;
    }
    const ids = picked().map((pick) => pick.value);
    if (ids.length === 0) {
        event.preventDefault();
        say("項目が選ばれていません。項目の左のチェックを入れてください");
    } else if (event.submitter?.value === "collect") {
        event.preventDefault();
        const q = picked()[0].closest("article").querySelector("[data-collect]").dataset.query;
        change({ parameters: { add: ids, q }, said: `${ids.length}件を${called(kept())}に追加しました` });
    }
});
window.addEventListener("pageshow", show);
document.addEventListener("htmx:afterSwap", show);
