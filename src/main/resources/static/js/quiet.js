// htmx reports a request that gave way to a newer one as an error in the console. It is none.
const GIVEN_WAY = /^htmx:(afterRequest|sendAbort)\b/;
const report = console.error.bind(console);

console.error = (...said) => {
    if (!GIVEN_WAY.test(said[0])) {
        report(...said);
    }
};
