// htmx reports a request that gave way to a newer one as an error in the console. It is none.
const GIVEN_WAY = ["htmx:afterRequest", "htmx:sendAbort"];
const report = console.error.bind(console);

console.error = (...said) => {
    if (!GIVEN_WAY.includes(said[0])) {
        report(...said);
    }
};
