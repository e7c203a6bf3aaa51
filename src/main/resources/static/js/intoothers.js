// Offers the other collections of this browser among the places that an item can be moved to.
import { kept } from "./basket.js";
import { isOwn } from "./basketpage.js";
import { collections, nameOf } from "./collections.js";

function showCopy(select) {
    const isOther = select.selectedOptions[0].dataset.into;
    select.closest(".basket-move").querySelector("[data-copy-into]").hidden = !isOther;
}

/** Each option has the value of the present section, so that the form does nothing with it. */
function offer(select) {
    const group = document.querySelector("[data-into-others]").content.firstElementChild.cloneNode(true);
    const fresh = group.firstElementChild;
    const others = collections().filter(({ id }) => !isOwn() || id !== kept().id);
    for (const one of [...others.map((other) => [other.id, nameOf(other)]), ["new", fresh.textContent]]) {
        const option = fresh.cloneNode(true);
        [option.dataset.into, option.textContent] = one;
        option.value = select.value;
        group.append(option);
    }
    fresh.remove();
    select.querySelector("optgroup")?.remove();
    select.append(group);
    showCopy(select);
}

document.addEventListener("basket:state", () => document.querySelectorAll("select[data-into]").forEach(offer));
document.addEventListener("change", ({ target }) => target.matches("select[data-into]") && showCopy(target));
