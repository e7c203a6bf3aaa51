// The Enter that ends an IME composition must not submit a form.
document.addEventListener("keydown", (event) => {
    const inField = event.target instanceof HTMLInputElement;
    if (inField && event.key === "Enter" && (event.isComposing || event.keyCode === 229)) {
        event.preventDefault();
    }
});
