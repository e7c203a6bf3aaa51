// Shows messages in the live region of the page: a text, or the content of <template data-message="name">, which may have
// links and buttons.
const place = document.querySelector("[data-message-place]");
const SHOWN_MILLIS = 3_000;
const MILLIS_PER_LETTER = 80;
const LEAST_TO_ACT_MILLIS = 10_000;
let timer;

/** Removes the message. */
export function hush() {
    clearTimeout(timer);
    place.replaceChildren();
}

/** How much of the bottom of the window is taken by the bar of ticked items, which has buttons. */
function taken() {
    const bar = document.querySelector(".selection")?.getBoundingClientRect();
    const edge = innerHeight - place.firstElementChild.offsetHeight;
    return bar && bar.top < innerHeight && bar.bottom > edge ? innerHeight - bar.top : 0;
}

/** Shows a message until the next one, or until there was time to read it and use its buttons. */
function show(message) {
    hush();
    place.append(message);
    place.style.setProperty("--taken", `${taken()}px`);
    const least = message.querySelector("a, button") ? LEAST_TO_ACT_MILLIS : 0;
    const millis = Math.max(SHOWN_MILLIS + MILLIS_PER_LETTER * message.textContent.length, least);
    timer = setTimeout(() => place.contains(document.activeElement) || hush(), millis);
}

const copyOf = (name) =>
    document.querySelector(`template[data-message="${name}"]`).content.firstElementChild.cloneNode(true);

/** Shows a text. */
export function say(text) {
    const message = copyOf("text");
    message.textContent = text;
    show(message);
}

/** Shows the template of that name, with a word in its place if it has one. */
export function tell(name, word = "") {
    const message = copyOf(name);
    message.querySelectorAll("[data-word]").forEach((place) => {
        place.textContent = word;
    });
    show(message);
}
