// Says in the status region, and shows for a moment, what has been done: dispatch "page:say" with the text.
let fading;
document.addEventListener("page:say", ({ detail: text }) => {
    document.getElementById("announcement").textContent = text;
    const shown = document.querySelector("[data-said-shown]");
    shown.textContent = text;
    shown.hidden = false;
    clearTimeout(fading);
    fading = setTimeout(() => (shown.hidden = true), 3000 + 80 * text.length);
});
