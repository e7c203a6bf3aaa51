// The dialog for the name of a search.
const dialog = document.getElementById("naming");
const field = dialog.querySelector("input");

/** The entered name, or undefined if the dialog is cancelled. */
export function askName(present) {
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
