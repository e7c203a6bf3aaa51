// A part of the page that cannot be had must not fail in silence: the whole page is asked for, which says what is wrong.
for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(failure, (event) => {
        window.location.assign(event.detail.pathInfo.finalRequestPath);
    });
}
