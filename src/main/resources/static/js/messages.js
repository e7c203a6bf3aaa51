// Tells what became of something, in one place of the page, which is a live region: as a text, or in the words of
// <template data-message="name">, which may hold links and buttons.
const place = document.querySelector("[data-message-place]");
const SHOWN_MILLIS = 3_000;
const MILLIS_PER_LETTER = 80;
const LEAST_TO_ACT_MILLIS = 10_000;
let timer;

/** Takes back what was said. */
export function hush() {
    clearTimeout(timer);
    place.replaceChildren();
}

/** Shows it until something else is said, or it was time enough to read and to press what there is to press. */
function show(message) {
    hush();
    place.append(message);
    const least = message.querySelector("a, button") ? LEAST_TO_ACT_MILLIS : 0;
    const millis = Math.max(SHOWN_MILLIS + MILLIS_PER_LETTER * message.textContent.length, least);
    timer = setTimeout(() => place.contains(document.activeElement) || hush(), millis);
}

const copyOf = (name) =>
    document.querySelector(`template[data-message="${name}"]`).content.firstElementChild.cloneNode(true);

/** Says this text. */
export function say(text) {
    const message = copyOf("text");
    message.textContent = text;
    show(message);
}

/** Says what the template of that name holds. */
export const tell = (name) => show(copyOf(name));
