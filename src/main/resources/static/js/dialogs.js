// <a data-opens="id"> opens that dialog; its href is the fallback without scripts.
document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) {
        event.preventDefault();
        document.getElementById(opener.dataset.opens).showModal();
    }
});
