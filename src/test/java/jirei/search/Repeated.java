package jirei.search;

import java.util.List;

/** How much of a long test is run. An engine that answers over a network runs a part of it as a rule. */
interface Repeated {
    /** How often to repeat what an engine with short ways repeats so often. */
    default int rounds(int many) {
        return many;
    }

    /** Which of these cases to run. */
    default <T> List<T> cases(List<T> all) {
        return all;
    }
}
