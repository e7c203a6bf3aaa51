// A part of the page that cannot be had must not fail in silence: the whole page is asked for, which says what is wrong.
// Suggestions are no part that anybody misses.
// A form that is refused stays as it is, with all that was typed, and what is wrong is said.
import { say } from "./messages.js";

const isPosted = ({ requestConfig }) => requestConfig?.verb === "post";

document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.isError && isPosted(event.detail)) {
        event.preventDefault();
        const answer = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
        say(answer.querySelector("main .prose")?.textContent ?? "処理できませんでした。もう一度お試しください");
    }
});

for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(failure, (event) => {
        if (isPosted(event.detail)) {
            say("送れませんでした。入力した内容は残っています。通信を確かめて、もう一度お試しください");
        } else if (!event.target.matches("[data-options]")) {
            window.location.assign(event.detail.pathInfo.finalRequestPath);
        }
    });
}
