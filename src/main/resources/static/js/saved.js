// The page of saved searches: what each finds now, and how much of that is new.
import { say } from "./messages.js";
import { found, newSince, searchAt, searches } from "./searches.js";
import { write } from "./store.js";

const list = document.querySelector("[data-saved]");

function row(search) {
    const copy = document.querySelector("[data-saved-row]").content.firstElementChild.cloneNode(true);
    const part = (name) => copy.querySelector(`[data-${name}]`);
    copy.dataset.address = search.address;
    copy.querySelectorAll("[data-name]").forEach((place) => {
        place.textContent = search.name;
    });
    part("open").href = search.address;
    part("words").textContent = search.words === search.name ? "" : search.words;
    part("seen").textContent = new Date(search.seen).toLocaleDateString("ja-JP", { dateStyle: "long" });
    return copy;
}

function tell(place, search, now) {
    const part = (name) => place.querySelector(`[data-${name}]`);
    const isTooMany = now.total > now.ids.length;
    const news = newSince(search, now.ids).length;
    part("total").textContent = now.total.toLocaleString("ja-JP");
    part("news-count").textContent = news.toLocaleString("ja-JP");
    part("count").hidden = false;
    part("news").hidden = isTooMany || news === 0;
    part("no-news").hidden = isTooMany || news > 0;
    part("too-many").hidden = !isTooMany;
}

/** Shows them all, and asks for one after the other. */
export async function show() {
    list.replaceChildren(...searches().map(row));
    document.querySelector("[data-saved-none]").hidden = list.children.length > 0;
    for (const place of [...list.children]) {
        const search = searchAt(place.dataset.address);
        if (!search || !place.isConnected) {
            continue;
        }
        try {
            tell(place, search, await found(search.address));
        } catch {
            say("not-asked");
            return;
        }
    }
}

if (list) {
    // Whoever comes back here has looked through what was new.
    write("jirei.news", null, "sessionStorage");
    show();
    window.addEventListener("pageshow", (event) => event.persisted && show());
}
