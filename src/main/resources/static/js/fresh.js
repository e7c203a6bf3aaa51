// A saved search that is opened tells which hits are new since the last look, and this is then the last look. What was
// new stays marked while one leafs and comes back, until one is at the saved searches again.
import { change, found, newSince, searchAt } from "./searches.js";
import { read, write } from "./store.js";

const NAME = "jirei.news";
const addressHere = () => document.querySelector("[data-save]")?.dataset.save;
let news = read(NAME, "sessionStorage");

function mark() {
    if (news && news.address === addressHere()) {
        document.querySelectorAll("[data-new]").forEach((word) => {
            word.hidden = !news.ids.includes(word.dataset.new);
        });
    }
}

async function look(address) {
    const now = await found(address);
    const isTooMany = now.total > now.ids.length;
    const earlier = news?.address === address ? news.ids : [];
    news = { address, ids: isTooMany ? [] : [...earlier, ...newSince(searchAt(address), now.ids)] };
    write(NAME, news, "sessionStorage");
    change(address, now);
    mark();
}

if (addressHere() && searchAt(addressHere())) {
    // Where it cannot be asked for now, what is new stays new for the next time.
    look(addressHere()).catch(() => {});
}
mark();
document.addEventListener("htmx:afterSwap", mark);
