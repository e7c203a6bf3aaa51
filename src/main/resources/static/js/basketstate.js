// Reports the state of the basket whenever the page or another window may have changed it.
import { show } from "./basket.js";

window.addEventListener("pageshow", (event) => event.persisted && show());
window.addEventListener("storage", ({ key }) => (key === null || key.startsWith("jirei.basket")) && show());
// After all listeners are registered; content swapped in by htmx follows later.
document.addEventListener("DOMContentLoaded", () => {
    document.addEventListener("htmx:afterSwap", show);
    show();
});
