// Single-letter shortcuts. <button data-shortcut="c"> is clicked on c, a field with data-shortcut gets the focus instead.
// Where several elements have the same key, as in a list of hits, it is the one in the <article> that has the focus;
// elements that are hidden do not count. j and k walk over the links with data-walk. The keys are listed in
// shortcuts.jte. They can be switched off (WCAG 2.1.4), and are ignored while typing and in dialogs.
import { tell } from "./messages.js";
import { read, write } from "./store.js";

const NAME = "jirei.letters";
const steps = { j: 1, k: -1 };
let isOn = read(NAME) !== false;

// The actions of a hit may be folded away.
const isOffered = (one) => one.checkVisibility() || (one.closest("[data-more]") && !one.closest("[hidden]"));

function elementFor(key) {
    const all = [...document.querySelectorAll(`[data-shortcut="${CSS.escape(key)}"]`)].filter(isOffered);
    const article = document.activeElement?.closest("article");
    return all.find((one) => article?.contains(one)) ?? (all.length === 1 ? all[0] : undefined);
}

function neighbour(step) {
    const all = [...document.querySelectorAll("[data-walk]")];
    const here = all.indexOf(document.activeElement?.closest("article")?.querySelector("[data-walk]"));
    return all[here + step];
}

document.addEventListener("keydown", (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing && !event.defaultPrevented;
    if (!isOn || !isPlain || event.key.length !== 1 || event.target.closest("input, textarea, select, dialog")) {
        return;
    }
    const element = steps[event.key] ? neighbour(steps[event.key]) : elementFor(event.key);
    if (element) {
        event.preventDefault();
        if (element.matches("input, [data-walk]")) {
            element.focus();
            element.select?.();
        } else {
            element.matches("summary") && element.focus();
            element.click();
        }
    }
});

const choice = document.querySelector("[data-letters]");
choice.checked = isOn;
choice.addEventListener("change", () => {
    isOn = choice.checked;
    if (!write(NAME, isOn)) {
        tell("not-kept");
    }
});
