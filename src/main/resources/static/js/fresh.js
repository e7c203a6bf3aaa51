// An opened saved search marks the hits that are new since its last visit, and records this visit. The marks stay while
// the reader pages through the hits, until the next visit of the page of saved searches.
import { change, found, newSince, searchOf } from "./searches.js";
import { read, write } from "./store.js";

const NAME = "jirei.news";
const searchHere = () => document.querySelector("[data-save]")?.dataset.conditions;
let news = read(NAME, "sessionStorage");

function mark() {
    if (news && news.search === searchHere()) {
        document.querySelectorAll("[data-new]").forEach((word) => {
            word.hidden = !news.ids.includes(word.dataset.new);
        });
    }
}

async function look(search) {
    const now = await found(search);
    const earlier = news?.search === search ? news.ids : [];
    news = { search, ids: [...earlier, ...(newSince(searchOf(search), now) ?? [])] };
    write(NAME, news, "sessionStorage");
    change(search, now);
    mark();
}

if (searchHere() && searchOf(searchHere())) {
    // If the request fails, new hits stay new for the next visit.
    look(searchHere()).catch(() => {});
}
mark();
document.addEventListener("htmx:afterSwap", mark);
