// The page of another of one's own collections makes that the present one.
import { kept } from "./basket.js";
import { shown } from "./basketpage.js";
import { collections, settle } from "./collections.js";

function adopt() {
    const b = document.querySelector("[data-basket-page]") && shown().b;
    const mine = b && kept().b !== b && collections().find((one) => one.b === b);
    mine && settle(collections(), mine.id);
}

document.addEventListener("htmx:afterSwap", adopt);
document.addEventListener("DOMContentLoaded", adopt);
window.addEventListener("pageshow", ({ persisted }) => persisted && adopt());
