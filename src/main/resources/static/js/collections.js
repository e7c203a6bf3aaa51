// The collections of this browser. One of them is the present basket, which hits go to; in the list it is replaced by what
// basket.js has of it, which is newer.
import { keep, kept } from "./basket.js";
import { tell } from "./messages.js";
import { readList, write } from "./store.js";

const NAME = "jirei.baskets";
const MOST = 50;
const isGood = (one) => typeof one?.b === "string" && Array.isArray(one.ids) && typeof one.id === "string";

export const nameOf = ({ title }) => title || "無題の資料集";
export const addressOf = ({ b }) => (b ? `/basket?b=${b}` : "/basket");
export const newId = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;

/** With a collection in the place of the one with its id, or behind all. */
export const including = (all, one) =>
    all.some(({ id }) => id === one.id) ? all.map((other) => (other.id === one.id ? one : other)) : [...all, one];

/** All collections in the order of their making. */
export const collections = () => including(readList(NAME, isGood), kept());

/** Stores all collections, and makes the one of this id the present one; returns whether that succeeded. */
export function settle(all, present = kept().id) {
    if (all.length > MOST) {
        tell("basket-full");
        return false;
    }
    if (!write(NAME, all)) {
        tell("not-kept");
        return false;
    }
    return keep(all.find(({ id }) => id === present));
}
