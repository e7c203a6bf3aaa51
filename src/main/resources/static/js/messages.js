// Tells what became of something, in the words of <template data-message="name">.
const place = document.querySelector("[data-message-place]");
const SHOWN_MILLIS = 10_000;
let timer;

/** Says it, until something else is said or it was time enough to read. */
export function say(name) {
    clearTimeout(timer);
    place.replaceChildren(document.querySelector(`template[data-message="${name}"]`).content.cloneNode(true));
    timer = setTimeout(() => {
        if (!place.contains(document.activeElement)) {
            place.replaceChildren();
        }
    }, SHOWN_MILLIS);
}

/** Takes back what was said. */
export function hush() {
    clearTimeout(timer);
    place.replaceChildren();
}
