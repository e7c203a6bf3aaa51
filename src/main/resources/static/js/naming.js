// Asks for the name of a search, in the dialog of the page.
const dialog = document.getElementById("naming");
const field = dialog.querySelector("input");

/** The name that is given, or undefined where one thinks better of it. */
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
