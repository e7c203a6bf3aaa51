// Reorders the items of the basket by drag and drop. A drop submits the form like the buttons of the item.
let dragged = null;

const all = () => [...document.querySelectorAll("[data-item]")];
const itemAt = (target) => (dragged && target instanceof Element ? target.closest("[data-item]") : null);

function isBehind(item, { clientY }) {
    const { top, height } = item.getBoundingClientRect();
    return clientY > top + height / 2;
}

/** Shows the drop indicator at an item, or none. */
function mark(item, event) {
    document.querySelectorAll("[data-drop]").forEach((other) => other !== item && other.removeAttribute("data-drop"));
    item?.setAttribute("data-drop", isBehind(item, event) ? "behind" : "before");
}

/** The new position of the dragged item, from 1. */
function placeOf(item, event) {
    const others = all().filter((other) => other !== dragged);
    return item === dragged ? undefined : others.indexOf(item) + (isBehind(item, event) ? 2 : 1);
}

function move(item, place, section) {
    const [into, button] = item.closest("form").querySelectorAll("[data-place-into], [data-place]");
    Object.assign(into, { disabled: false, value: section });
    Object.assign(button, { name: `place.${place}`, value: item.dataset.item });
    button.dataset.said = `「${item.dataset.title}」を${place}番目へ移しました`;
    item.querySelector("[name=up]").focus({ preventScroll: true });
    button.click();
}

document.addEventListener("dragstart", (event) => {
    const handle = event.target instanceof Element && event.target.closest("[data-handle]");
    dragged = handle ? handle.closest("[data-item]") : null;
    dragged?.toggleAttribute("data-dragged", true);
    dragged && event.dataTransfer.setDragImage(dragged, 20, 20);
});
for (const over of ["dragenter", "dragover"]) {
    document.addEventListener(over, (event) => {
        itemAt(event.target) && event.preventDefault();
        mark(itemAt(event.target), event);
    });
}
document.addEventListener("drop", (event) => {
    const item = itemAt(event.target);
    item && event.preventDefault();
    const place = item && placeOf(item, event);
    const section = item?.parentElement.dataset.section;
    const stays = place === all().indexOf(dragged) + 1 && section === dragged.parentElement.dataset.section;
    place && !stays && move(dragged, place, section);
});
document.addEventListener("dragend", () => {
    mark(null);
    dragged?.removeAttribute("data-dragged");
    dragged = null;
});
document.addEventListener("click", (event) => {
    event.target.closest('[data-basket-form] [aria-disabled="true"]') && event.preventDefault(); // no move up from the first place
});
