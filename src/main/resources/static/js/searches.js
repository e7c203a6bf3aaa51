// The saved searches of this browser, the newest first: name, words, address, ids of the hits at the last look, and when.
import { readList, write } from "./store.js";

const NAME = "jirei.saved";
const isGood = (search) =>
    typeof search?.name === "string" && /^\/(\?|$)/.test(search.address) && Array.isArray(search.ids);

export const searches = () => readList(NAME, isGood);
export const searchAt = (address) => searches().find((search) => search.address === address);

/** Keeps all of them; tells whether they are kept. */
export const keep = (all) => write(NAME, all);

/** Changes the search at the address; tells whether that is kept. */
export const change = (address, changes) =>
    keep(searches().map((search) => (search.address === address ? { ...search, ...changes } : search)));

/** What is found now: total, and the ids of at most a thousand hits. */
export async function found(address) {
    const answer = await fetch(`/api/search/ids${new URL(address, location).search}`);
    if (!answer.ok) {
        throw new Error(`status ${answer.status}`);
    }
    const { total, ids } = await answer.json();
    return { total, ids, seen: new Date().toISOString() };
}

/** Those of the ids that were not there at the last look. */
export const newSince = (search, ids) => ids.filter((id) => !search.ids.includes(id));
