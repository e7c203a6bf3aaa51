// Local storage. It may be full, blocked or contain foreign data; these functions never throw.

/** The value of that name, or undefined. */
export function read(name, storage = "localStorage") {
    try {
        return JSON.parse(window[storage].getItem(name)) ?? undefined;
    } catch {
        return undefined;
    }
}

/** The list of that name, without invalid items. */
export function readList(name, isGood) {
    const list = read(name);
    return Array.isArray(list) ? list.filter(isGood) : [];
}

/** Stores the value; returns whether that succeeded. */
export function write(name, value, storage = "localStorage") {
    try {
        window[storage].setItem(name, JSON.stringify(value));
        return true;
    } catch {
        return false;
    }
}
