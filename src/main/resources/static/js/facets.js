// The field in a long facet hides the values whose names do not have what was typed, and regions without a value left.
const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

document.addEventListener("input", (event) => {
    if (!event.target.matches("[data-facet-find]")) {
        return;
    }
    const typed = plain(event.target.value.trim());
    let group;
    for (const row of event.target.closest("details").querySelectorAll("li")) {
        if (row.matches("[data-facet-group]")) {
            group = row;
            group.hidden = true;
        } else {
            row.hidden = !plain(row.querySelector(".facet-label").textContent).includes(typed);
            if (group && !row.hidden) {
                group.hidden = false;
            }
        }
    }
});
