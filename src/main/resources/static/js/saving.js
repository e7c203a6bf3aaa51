// The button 「この検索を保存」 on the search page.
import { tell } from "./messages.js";
import { askName } from "./naming.js";
import { showSaved } from "./savedstate.js";
import { conditions, found, keep, searches, searchOf } from "./searches.js";

document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-save]");
    if (!button) {
        return;
    }
    const { save: address, conditions: search, words, most } = button.dataset;
    const others = searches().filter((other) => conditions(other) !== search);
    if (others.length >= Number(most)) {
        tell("full");
        return;
    }
    const name = await askName(searchOf(search)?.name ?? words);
    if (name !== undefined) {
        try {
            const isKept = keep([{ name, words, address, search, ...(await found(address)) }, ...others]);
            tell(isKept ? "saved" : "not-kept");
            showSaved();
        } catch {
            tell("not-asked");
        }
    }
});
