// 「この検索を保存」 on the search page.
import { say } from "./messages.js";
import { askName } from "./naming.js";
import { found, keep, searchAt, searches } from "./searches.js";

const MOST = 30;

document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-save]");
    if (!button) {
        return;
    }
    const { save: address, words } = button.dataset;
    const others = searches().filter((search) => search.address !== address);
    if (others.length >= MOST) {
        say("full");
        return;
    }
    const name = await askName(searchAt(address)?.name ?? words);
    if (name !== undefined) {
        try {
            const isKept = keep([{ name, words, address, ...(await found(address)) }, ...others]);
            say(isKept ? "saved" : "not-kept");
        } catch {
            say("not-asked");
        }
    }
});
