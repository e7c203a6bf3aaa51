// A range of years is dragged over the chart of the facet. Releasing the pointer searches it by the form of the facet.
let start;
let before = [];

function yearAt(chart, x) {
    const { left, width } = chart.getBoundingClientRect();
    const place = Math.floor(((x - left) / width) * chart.children.length);
    return Number(chart.parentElement.dataset.first) + Math.min(Math.max(place, 0), chart.children.length - 1);
}

/** Shows the years from the start of the drag, or the one under the pointer; returns them. */
function show(chart, event) {
    const year = yearAt(chart, event.clientX);
    const [from, to] = [Math.min(start ?? year, year), Math.max(start ?? year, year)];
    const first = Number(chart.parentElement.dataset.first);
    chart.parentElement.querySelector("[data-years-said]").textContent =
        from === to ? `${from}年 ${chart.children[from - first].dataset.count}件` : `${from}～${to}年`;
    if (start) {
        fill(chart, (place) => first + place >= from && first + place <= to);
    }
    return [from, to];
}

function fill(chart, isIn) {
    [...chart.children].forEach((bar, place) => bar.classList.toggle("is-in", isIn(place)));
}

function onChart(type, act) {
    document.addEventListener(type, (event) => {
        const chart = event.target.closest("[data-years-bars]");
        if (chart) {
            act(chart, event);
        }
    });
}

onChart("pointerdown", (chart, event) => {
    if (event.button === 0) {
        chart.setPointerCapture(event.pointerId);
        before = [...chart.children].map((bar) => bar.classList.contains("is-in"));
        start = yearAt(chart, event.clientX);
        show(chart, event);
    }
});
onChart("pointermove", show);
onChart("pointerup", (chart, event) => {
    if (start) {
        const form = chart.closest("[data-facet]").querySelector("[data-years-form]");
        [form.elements["year-from"].value, form.elements["year-to"].value] = show(chart, event);
        start = undefined;
        form.requestSubmit();
    }
});
onChart("pointercancel", (chart) => {
    start = undefined;
    fill(chart, (place) => before[place]);
});
