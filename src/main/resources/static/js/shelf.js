// Lists the collections of this browser on the basket page.
import { addressOf, collections, nameOf } from "./collections.js";

const shelf = () => document.querySelector("[data-shelf]");
const wide = matchMedia("(width >= 72rem)");
let isOpen = wide.matches;

function row(one, present) {
    const copy = document.querySelector("[data-shelf-row]").content.firstElementChild.cloneNode(true);
    const part = (name) => copy.querySelector(`[data-${name}]`);
    copy.dataset.collection = one.id;
    copy.querySelectorAll("[data-name]").forEach((place) => {
        place.textContent = nameOf(one);
    });
    part("open").href = addressOf(one);
    part("open").toggleAttribute("data-empty", !one.b);
    part("count").textContent = one.count;
    part("present").hidden = one.id !== present.id;
    one.id === present.id && part("open").setAttribute("aria-current", "true");
    return copy;
}

document.addEventListener("basket:state", ({ detail: present }) => {
    if (shelf()) {
        const all = collections();
        shelf().hidden = false;
        shelf().open = isOpen;
        shelf().querySelector("[data-shelf-count]").textContent = all.length;
        shelf().querySelector("[data-shelf-list]").replaceChildren(...all.map((one) => row(one, present)));
    }
});
document.addEventListener("toggle", ({ target }) => target === shelf() && (isOpen = target.open), true);
