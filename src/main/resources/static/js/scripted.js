// What works only with scripts is hidden until one runs, and shown at once where a part of the page is replaced.
function show() {
    document.querySelectorAll("[data-scripted][hidden]").forEach((element) => {
        element.hidden = false;
    });
}
show();
document.addEventListener("htmx:afterSwap", show);
