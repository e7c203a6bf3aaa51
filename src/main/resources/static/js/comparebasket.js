// Links a comparison of entries to the entries in the basket of this browser, to pick from them.
document.addEventListener("basket:state", ({ detail: { ids } }) => {
    for (const place of document.querySelectorAll("[data-compare-basket]")) {
        const address = new URLSearchParams(place.dataset.compareBasket);
        const chosen = address.getAll("entry");
        const others = ids.filter((id) => !chosen.includes(id));
        others.forEach((id) => address.append("entry", id));
        place.hidden = others.length === 0;
        place.querySelector("a").href = `/compare?${address}`;
    }
});
