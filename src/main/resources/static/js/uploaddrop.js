// Files dropped on the drop zone are selected as with its button. Some browsers would open a file dropped elsewhere in
// place of the page, so drops outside the zone are blocked.
const placeOf = (event) => event.target.closest?.("[data-upload-drop]");
const place = document.querySelector("[data-upload-drop]");
const holdsFiles = (event) => place && event.dataTransfer?.types.includes("Files");

document.addEventListener("dragover", (event) => {
    if (holdsFiles(event)) {
        event.preventDefault();
        event.dataTransfer.dropEffect = placeOf(event) ? "copy" : "none";
        place.toggleAttribute("data-over", Boolean(placeOf(event)));
    }
});
document.addEventListener("dragleave", (event) => {
    if (place && !place.contains(event.relatedTarget)) {
        place.removeAttribute("data-over");
    }
});
document.addEventListener("drop", (event) => {
    if (!holdsFiles(event)) {
        return;
    }
    event.preventDefault();
    place.removeAttribute("data-over");
    if (placeOf(event)) {
        const field = place.querySelector("input[type=file]");
        field.files = event.dataTransfer.files;
        field.dispatchEvent(new Event("change", { bubbles: true }));
        field.focus();
    }
});
