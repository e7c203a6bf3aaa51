// The dialogs for the name of a search or of a collection.

/** The entered name, or undefined if the dialog is cancelled. */
export function askName(present, id = "naming") {
    const dialog = document.getElementById(id);
    const field = dialog.querySelector("input");
    field.value = present;
    dialog.returnValue = "";
    dialog.showModal();
    field.select();
    return new Promise((resolve) => {
        dialog.addEventListener("close", () => resolve(dialog.returnValue ? field.value.trim() || present : undefined), {
            once: true,
        });
    });
}
