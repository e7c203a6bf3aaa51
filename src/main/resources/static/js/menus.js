// Menus close like menus: by Escape, by a click elsewhere, and when the focus leaves them.
const openMenus = () => document.querySelectorAll("[data-menu][open]");

function closeWithout(node) {
    openMenus().forEach((menu) => {
        menu.open = menu.contains(node);
    });
}

document.addEventListener("click", (event) => closeWithout(event.target));
document.addEventListener("focusin", (event) => closeWithout(event.target));
document.addEventListener("keydown", (event) => {
    const menu = event.target.closest("[data-menu][open]");
    if (event.key === "Escape" && menu) {
        menu.querySelector("summary").focus();
        menu.open = false;
    }
});
