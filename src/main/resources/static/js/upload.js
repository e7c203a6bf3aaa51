// Uploads the selected files one by one, with their progress and outcome. The token stays in its field and is never
// stored. An admin has no such field: the browser sends what the admin has signed in with.
import { follow, mark, word } from "./uploadfollow.js";

const part = (name) => document.querySelector(`[data-upload-${name}]`);

/** Uploads one file; returns the answer of the server, or nothing if there is none. */
function send(file, row, token) {
    const request = new XMLHttpRequest();
    const content = new FormData();
    content.append("file", file);
    const progress = row.querySelector("[data-progress]");
    request.upload.addEventListener("progress", ({ loaded, total }) => (progress.value = loaded / total));
    request.open("POST", `/api/corpus?replace=${part("replace").checked}`);
    if (token) {
        request.setRequestHeader("Authorization", `Bearer ${token}`);
    }
    request.responseType = "json";
    mark(row, "sending");
    request.send(content);
    return new Promise((resolve) => request.addEventListener("loadend", () => resolve(request)));
}

/** Shows the outcome; returns whether to go on with the next file. */
function show(row, { status, response }) {
    const receipt = response?.files?.[0];
    row.querySelector("[data-progress]").hidden = true;
    row.dataset.stored = receipt?.name ?? "";
    mark(row, receipt?.outcome ?? "refused", receipt?.message ?? response?.detail ?? word("not-sent"));
    row.toggleAttribute("data-followed", ["taken", "replaced"].includes(receipt?.outcome));
    return ![0, 401, 403, 429].includes(status);
}

async function sendAll(form) {
    const files = [...form.elements.file.files];
    const copy = part("row").content.firstElementChild;
    const rows = files.map(() => copy.cloneNode(true));
    rows.forEach((row, place) => (row.querySelector("[data-name]").textContent = files[place].name));
    part("rows").replaceChildren(...rows);
    part("result").hidden = false;
    part("result").focus();
    part("summary").textContent = word("busy");
    let goesOn = true;
    for (const [place, file] of files.entries()) {
        const tooLarge = file.size > Number(form.dataset.largest) && { response: { detail: word("too-large") } };
        const stopped = !goesOn && { status: 0, response: { detail: word("stopped") } };
        goesOn = show(rows[place], stopped || tooLarge || (await send(file, rows[place], form.elements.token?.value)));
    }
    await follow(rows.filter((row) => row.hasAttribute("data-followed")));
    const taken = rows.filter((row) => row.hasAttribute("data-followed")).length;
    part("summary").textContent = word("done").replace("{all}", files.length).replace("{taken}", taken);
}

document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-upload]")) {
        event.preventDefault();
        const button = event.target.querySelector("[type=submit]");
        button.disabled = true;
        sendAll(event.target).finally(() => (button.disabled = false));
    }
});
