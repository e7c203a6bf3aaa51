// The Enter that ends the conversion of an input method must not send a form.
document.addEventListener("keydown", (event) => {
    const inField = event.target instanceof HTMLInputElement;
    if (inField && event.key === "Enter" && (event.isComposing || event.keyCode === 229)) {
        event.preventDefault();
    }
});
