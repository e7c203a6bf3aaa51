// Names the first new hits of a saved search.
import { newSince } from "./searches.js";

const NAMED = 3;

async function titleOf(id) {
    const answer = await fetch(`/api/entries/${encodeURIComponent(id)}`);
    return (await answer.json()).title;
}

/** Fills the line of new hits in the row of a search. */
export async function nameNews(row, search, now) {
    const ids = newSince(search, now) ?? [];
    const titles = await Promise.all(ids.slice(0, NAMED).map(titleOf));
    row.querySelector("[data-news-titles]").hidden = !titles.length;
    row.querySelector("[data-titles]").textContent =
        titles.map((title) => `「${title}」`).join("") + (ids.length > titles.length ? "ほか" : "");
}
