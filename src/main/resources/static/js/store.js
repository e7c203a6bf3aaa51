// What this browser remembers. Its storage may be full, forbidden or written by others: nothing here throws.

/** The value of that name, or undefined. */
export function read(name, storage = "localStorage") {
    try {
        return JSON.parse(window[storage].getItem(name)) ?? undefined;
    } catch {
        return undefined;
    }
}

/** The list of that name with the items that are as they must be. */
export function readList(name, isGood) {
    const list = read(name);
    return Array.isArray(list) ? list.filter(isGood) : [];
}

/** Keeps the value; tells whether it is kept. */
export function write(name, value, storage = "localStorage") {
    try {
        window[storage].setItem(name, JSON.stringify(value));
        return true;
    } catch {
        return false;
    }
}
