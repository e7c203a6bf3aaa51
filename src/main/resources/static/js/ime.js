// The Enter that ends the conversion of an input method must not search.
document.addEventListener("keydown", (event) => {
    const inSearch = event.target instanceof Element && event.target.closest("[data-search]");
    if (inSearch && event.key === "Enter" && (event.isComposing || event.keyCode === 229)) {
        event.preventDefault();
    }
});
