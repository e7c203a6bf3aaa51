// Switches between the collections of this browser, starts, renames and deletes them.
import { failed, kept, post } from "./basket.js";
import { arrange } from "./basketpage.js";
import { collections, including, nameOf, newId } from "./collections.js";
import { say } from "./messages.js";
import { askName } from "./naming.js";
import { remember } from "./undo.js";

/** Asks for a name and stores the collection under it; the answer of the server is the collection of that name. */
async function name(one, present, said) {
    const title = await askName(one.title, "basket-naming");
    if (title) {
        const { ok, answer } = await post({ b: one.b, title });
        const report = () => say(`${said}「${answer.title}」`);
        ok ? await arrange(including(collections(), { ...answer, id: one.id }), present, report) : say(answer.detail);
    }
}

async function remove(one) {
    const all = collections();
    const rest = all.filter(({ id }) => id !== one.id);
    const left = rest.length ? rest : [{ id: newId(), b: "", count: 0, ids: [], title: "" }];
    const next = left[Math.min(all.findIndex(({ id }) => id === one.id), left.length - 1)];
    await arrange(left, one.id === kept().id ? next.id : kept().id, remember("basket-removed", one));
    document.querySelector("#shelf-summary")?.focus();
}

document.addEventListener("click", (event) => {
    const { target } = event;
    const wanted = target.closest("[data-collection]")?.dataset.collection;
    const one = wanted && collections().find(({ id }) => id === wanted);
    if (target.closest("[data-shelf-new]")) {
        const id = kept().b ? newId() : kept().id;
        name({ id, b: "", title: "" }, id, "新しい資料集を作りました。これから集める項目はここに入ります: ").catch(failed);
    } else if (one && target.closest("[data-shelf-rename]")) {
        name(one, kept().id, "名前を変えました: ").catch(failed);
    } else if (one && target.closest("[data-shelf-remove]")) {
        remove(one);
    } else if (one && target.closest("[data-open]") && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
        event.preventDefault();
        arrange(collections(), one.id, () => say(`資料集「${nameOf(one)}」に切り替えました（${one.count}件）`));
    }
});
