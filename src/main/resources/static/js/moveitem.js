// Moves or copies an item of the basket page into another collection of this browser. Into a section the form does it.
import { failed, kept, post } from "./basket.js";
import { shown } from "./basketpage.js";
import { collections, including, nameOf, newId, settle } from "./collections.js";
import { say } from "./messages.js";
import { askName } from "./naming.js";

const chosen = (button) => button.closest(".basket-move").querySelector("select").selectedOptions[0];

async function transfer(item, into) {
    const title = into === "new" ? await askName("", "basket-naming") : "";
    if (into === "new" && !title) {
        return undefined;
    }
    const all = collections();
    const target = all.find(({ id }) => id === into) ?? { id: newId(), b: "", count: 0 };
    const names = title ? { title } : {};
    const { ok, answer } = await post({ b: target.b, from: shown().b, take: item.dataset.item, ...names });
    if (!ok) {
        say(answer.detail);
        return undefined;
    }
    const isKept = settle(including(all, { ...answer, id: target.id }));
    return isKept ? { name: nameOf(answer), isNew: answer.count > target.count } : undefined;
}

async function act(button, moves) {
    const item = button.closest("[data-item]");
    const done = await transfer(item, chosen(button).dataset.into);
    if (done && moves) {
        const remove = item.querySelector("[name=remove]");
        remove.dataset.said = `「${item.dataset.title}」を「${done.name}」に移しました`;
        remove.click();
    } else if (done) {
        item.querySelector("select").focus();
        const said = done.isNew ? "にコピーしました" : "にはもう入っています";
        say(`「${item.dataset.title}」${done.isNew ? "を" : "は"}「${done.name}」${said}`);
    }
}

document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move], [data-copy-into]");
    if (button && chosen(button).dataset.into) {
        event.preventDefault();
        act(button, button.matches("[data-move]")).catch(failed);
    }
});
