// The page of saved searches: the current number of hits of each, and how many are new.
import { tell } from "./messages.js";
import { nameNews } from "./savednews.js";
import { conditions, found, isCut, newSince, searches, searchOf } from "./searches.js";
import { write } from "./store.js";

const DAY = { dateStyle: "long", timeZone: "Asia/Tokyo" }; // as in citations
const list = document.querySelector("[data-saved]");

function row(search) {
    const copy = document.querySelector("[data-saved-row]").content.firstElementChild.cloneNode(true);
    const part = (name) => copy.querySelector(`[data-${name}]`);
    copy.dataset.conditions = conditions(search);
    copy.querySelectorAll("[data-name]").forEach((place) => {
        place.textContent = search.name;
    });
    part("open").href = search.address;
    part("words").textContent = search.words === search.name ? "" : `条件: ${search.words}`;
    part("seen").textContent = new Date(search.seen).toLocaleDateString("ja-JP", DAY);
    return copy;
}

function fill(place, search, now) {
    const part = (name) => place.querySelector(`[data-${name}]`);
    const news = newSince(search, now)?.length;
    part("total").textContent = now.total.toLocaleString("ja-JP");
    part("before").textContent = search.total?.toLocaleString("ja-JP");
    part("news-count").textContent = news?.toLocaleString("ja-JP");
    part("count").hidden = false;
    part("changed").hidden = news !== undefined || !search.total || search.total === now.total;
    part("news").hidden = !news;
    part("no-news").hidden = news !== 0;
    part("too-many").hidden = !isCut(now);
    return nameNews(place, search, now);
}

/** Shows all searches, and queries one after the other. */
export async function show() {
    list.replaceChildren(...searches().map(row));
    document.querySelector("[data-saved-none]").hidden = list.children.length > 0;
    for (const place of [...list.children]) {
        const search = searchOf(place.dataset.conditions);
        if (!search || !place.isConnected) {
            continue;
        }
        try {
            await fill(place, search, await found(search.address));
        } catch {
            tell("not-asked");
            return;
        }
    }
}

if (list) {
    // Coming back to this page ends the marks of new hits.
    write("jirei.news", null, "sessionStorage");
    show();
    window.addEventListener("pageshow", (event) => event.persisted && show());
}
