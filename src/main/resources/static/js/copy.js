// Buttons that copy a text from their attributes, or an absolute URL. Plain http, as in an intranet, has no
// navigator.clipboard; there the text is selected in an off-screen field and copied with execCommand.
import { say } from "./messages.js";

function copyByHand(text) {
    const field = document.createElement("textarea");
    const focused = document.activeElement;
    field.value = text;
    field.readOnly = true;
    field.className = "visually-hidden";
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    focused?.focus({ preventScroll: true });
    if (!copied) {
        throw new Error("not copied");
    }
}

async function copy(text) {
    try {
        await navigator.clipboard.writeText(text);
    } catch {
        copyByHand(text);
    }
}

document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy], [data-copy-address]");
    if (button) {
        const { copy: text, copyAddress: address, said } = button.dataset;
        copy(text ?? new URL(address, location.origin).href).then(
            () => say(said),
            () => say("コピーできませんでした。文字を選んでコピーしてください"),
        );
    }
});
