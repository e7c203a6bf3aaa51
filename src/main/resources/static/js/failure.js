// If a fragment fails to load, the whole page is loaded, which shows the error; failed suggestions are ignored.
// A rejected form keeps its input, and the error is shown as a message.
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
