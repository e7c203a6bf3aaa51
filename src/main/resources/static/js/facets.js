// The field in a long facet hides the values whose names do not have what was typed, and regions without a value left.
const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

document.addEventListener("input", (event) => {
    if (!event.target.matches("[data-facet-find]")) {
        return;
    }
    const facet = event.target.closest("[data-facet]");
    const typed = plain(event.target.value.trim());
    let group;
    let found = 0;
    for (const row of facet.querySelectorAll("[data-facet-group], [data-facet-row]")) {
        if (row.matches("[data-facet-group]")) {
            group = row;
            group.hidden = true;
        } else {
            row.hidden = !plain(row.querySelector(".facet-label").textContent).includes(typed);
            found += row.hidden ? 0 : 1;
            if (group && !row.hidden) {
                group.hidden = false;
            }
        }
    }
    facet.querySelector("[data-facet-said]").textContent = typed ? `${found}件` : "";
});
