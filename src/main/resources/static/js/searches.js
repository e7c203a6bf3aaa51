// The saved searches of this browser, newest first: name, description, URL, conditions (independent of the view), and the
// total, hit ids and time of the last visit.
import { readList, write } from "./store.js";

const NAME = "jirei.saved";
const MOST = 1_000; // of HitIds
const isGood = (search) =>
    typeof search?.name === "string" && /^\/(\?|$)/.test(search.address) && Array.isArray(search.ids);

/** The conditions, which identify a saved search; an old one without them is identified by its URL. */
export const conditions = ({ search, address }) => search ?? address;

export const searches = () => readList(NAME, isGood);
export const searchOf = (wanted) => searches().find((search) => conditions(search) === wanted);

/** Stores all searches; returns whether that succeeded. */
export const keep = (all) => write(NAME, all);

/** Changes the search with these conditions; returns whether that was stored. */
export const change = (wanted, changes) =>
    keep(searches().map((search) => (conditions(search) === wanted ? { ...search, ...changes } : search)));

/** Queries the current hits by URL or conditions: the total, and the ids of at most MOST hits. */
export async function found(address) {
    const answer = await fetch(`/api/search/ids${new URL(address, location).search}`);
    if (!answer.ok) {
        throw new Error(`status ${answer.status}`);
    }
    const { total, ids } = await answer.json();
    return { total, ids, seen: new Date().toISOString() };
}

/** Whether there were more hits than ids, so that a missing id does not prove a new hit. */
export const isCut = ({ total, ids }) => ids.length >= MOST && total > ids.length;

/** The ids that are new since the last visit; none where that is not known. */
export function newSince(search, now) {
    if (isCut(search) || isCut(now)) {
        return undefined;
    }
    const known = new Set(search.ids);
    return now.ids.filter((id) => !known.has(id));
}
