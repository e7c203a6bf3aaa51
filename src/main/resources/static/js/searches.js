// The saved searches of this browser, the newest first: name, words, the address that is opened, the search that it is (its
// conditions, however they are looked at), total and ids of the hits at the last look, and when that was.
import { readList, write } from "./store.js";

const NAME = "jirei.saved";
const MOST = 1_000; // of HitIds
const isGood = (search) =>
    typeof search?.name === "string" && /^\/(\?|$)/.test(search.address) && Array.isArray(search.ids);

/** The conditions of a saved search, by which it is known; one that was saved without them is known by its address. */
export const conditions = ({ search, address }) => search ?? address;

export const searches = () => readList(NAME, isGood);
export const searchOf = (wanted) => searches().find((search) => conditions(search) === wanted);

/** Keeps all of them; tells whether they are kept. */
export const keep = (all) => write(NAME, all);

/** Changes the search with these conditions; tells whether that is kept. */
export const change = (wanted, changes) =>
    keep(searches().map((search) => (conditions(search) === wanted ? { ...search, ...changes } : search)));

/** What is found now at the address or by the conditions: total, and the ids of at most a thousand hits. */
export async function found(address) {
    const answer = await fetch(`/api/search/ids${new URL(address, location).search}`);
    if (!answer.ok) {
        throw new Error(`status ${answer.status}`);
    }
    const { total, ids } = await answer.json();
    return { total, ids, seen: new Date().toISOString() };
}

/** Whether there were more hits than are named. Of a hit that is not named nobody knows then whether it is new. */
export const isCut = ({ total, ids }) => ids.length >= MOST && total > ids.length;

/** The ids that were not there at the last look; nothing where that cannot be told. */
export function newSince(search, now) {
    if (isCut(search) || isCut(now)) {
        return undefined;
    }
    const known = new Set(search.ids);
    return now.ids.filter((id) => !known.has(id));
}
