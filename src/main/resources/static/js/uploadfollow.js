// Polls the indexing states of uploaded files until all are indexed or a minute has passed.
const PAUSE_MILLIS = 2_000;
const MOST_ASKED = 30;
const MOST_FILES = 20; // fits into one URL even with the longest names

/** The label of a state, from the page. */
export const word = (name) =>
    document.querySelector("template[data-upload-words]").content.querySelector(`[data-word="${name}"]`).textContent;

const tones = { read: "good", unchanged: "good", problem: "bad", refused: "bad", absent: "bad" };

/** Shows the state and message of a file in its row. */
export function mark(row, state, message = "") {
    const label = row.querySelector("[data-label]");
    label.textContent = word(state);
    label.classList.toggle("upload-good", tones[state] === "good");
    label.classList.toggle("upload-bad", tones[state] === "bad");
    row.querySelector("[data-message]").textContent = message;
}

async function look(rows) {
    const asked = rows.slice(0, MOST_FILES);
    const names = asked.map((row) => ["file", row.dataset.stored]);
    const answer = await fetch(`/api/corpus?${new URLSearchParams(names)}`);
    if (!answer.ok) {
        return rows;
    }
    const states = new Map((await answer.json()).files.map((file) => [file.name, file]));
    const waiting = asked.filter((row) => {
        const { state, message } = states.get(row.dataset.stored) ?? { state: "waiting" };
        state !== "waiting" && mark(row, state, message);
        return state === "waiting";
    });
    return [...rows.slice(MOST_FILES), ...waiting];
}

/** Polls until all files are indexed. */
export async function follow(rows) {
    let left = rows;
    for (let asked = 0; left.length > 0 && asked < MOST_ASKED; asked++) {
        await new Promise((resume) => setTimeout(resume, PAUSE_MILLIS));
        left = await look(left).catch(() => left);
    }
    left.forEach((row) => mark(row, "waiting", word("unfinished")));
}
