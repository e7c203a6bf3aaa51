package jirei.mcp;

import java.time.LocalDate;
import jirei.search.IndexView;
import jirei.web.study.StudyLookup;
import jirei.web.url.BaseUrl;

/**
 * One question of an assistant.
 *
 * @param view the state of the index that answers it
 * @param base where the pages are, for permanent addresses
 * @param today the date of access in citations
 */
record Asking(IndexView view, BaseUrl base, LocalDate today) {
    /** What an address or a name stands for in this state. */
    StudyLookup lookup() {
        return new StudyLookup(view);
    }
}
