package jirei.mcp;

/** A question that an assistant may ask. What it is for and what it takes stands in {@link Descriptions}. */
enum StudyTool {
    /** See {@link SearchAnswer}. */
    SEARCH_CASES("search_cases") {
        @Override
        Object answer(Arguments arguments, Asking asking) {
            return SearchAnswer.of(arguments.search(arguments.number("size", SearchAnswer.USUAL_SIZE)), asking);
        }
    },
    /** See {@link EntryAnswer}. */
    GET_ENTRY("get_entry") {
        @Override
        Object answer(Arguments arguments, Asking asking) {
            return EntryAnswer.of(asking.lookup().entry(arguments.text("id")), asking);
        }
    },
    /** See {@link DossierAnswer}. */
    GET_DOSSIER("get_dossier") {
        @Override
        Object answer(Arguments arguments, Asking asking) {
            return DossierAnswer.of(arguments.text("city"), asking);
        }
    },
    /** See {@link MatrixAnswer}. */
    COVERAGE_MATRIX("coverage_matrix") {
        @Override
        Object answer(Arguments arguments, Asking asking) {
            return MatrixAnswer.of(arguments.search(1), asking);
        }
    },
    /** See {@link ComparisonAnswer}. */
    COMPARE_CITIES("compare_cities") {
        @Override
        Object answer(Arguments arguments, Asking asking) {
            return ComparisonAnswer.of(arguments.search(1), asking);
        }
    },
    /** See {@link SimilarAnswer}. */
    SIMILAR_CASES("similar_cases") {
        @Override
        Object answer(Arguments arguments, Asking asking) {
            return SimilarAnswer.of(
                    asking.lookup().entry(arguments.text("id")),
                    arguments.number("size", SimilarAnswer.USUAL_SIZE),
                    asking);
        }
    };

    private final String protocolName;

    StudyTool(String protocolName) {
        this.protocolName = protocolName;
    }

    /** The name that assistants call it by. */
    String protocolName() {
        return protocolName;
    }

    /**
     * The answer, which is written as JSON.
     *
     * @param arguments that fit the schema
     * @throws jirei.web.http.BadRequest if a value is none of those there are
     * @throws jirei.web.http.NotFound if it names what does not exist
     */
    abstract Object answer(Arguments arguments, Asking asking);
}
