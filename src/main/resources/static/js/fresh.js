// A saved search that is opened tells which hits are new since the last look, and this is then the last look. What was
// new stays marked while one leafs and comes back, until one is at the saved searches again.
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
    // Where it cannot be asked for now, what is new stays new for the next time.
    look(searchHere()).catch(() => {});
}
mark();
document.addEventListener("htmx:afterSwap", mark);
