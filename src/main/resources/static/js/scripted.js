// Shows controls that need scripts, on load and in every fragment that htmx swaps in.
function show() {
    document.querySelectorAll("[data-scripted][hidden]").forEach((element) => {
        element.hidden = false;
    });
}
show();
document.addEventListener("htmx:afterSwap", show);
