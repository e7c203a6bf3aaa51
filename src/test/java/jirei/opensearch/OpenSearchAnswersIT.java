package jirei.opensearch;

import jirei.search.AnswersContract;
import jirei.search.DeskContract;
import jirei.search.SuggestionsContract;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/** The engine on a cluster finds the same answers. Takes minutes, so that only the profile {@code thorough} runs it. */
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpenSearchAnswersIT extends ClusterContract implements AnswersContract, DeskContract, SuggestionsContract {}
