package jirei.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jirei.casestudy.Entry;
import jirei.eval.Run.ScoredDocument;
import jirei.query.QueryParser;
import jirei.search.IndexView;
import jirei.search.PageNumber;
import jirei.search.PageSize;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;
import jirei.search.Sort;

/**
 * What an engine answered to topics, asked as the page asks it: the query parsed, the best hundred hits with their
 * highlights, and all facets.
 *
 * @param topics all topics that were searched, in order
 * @param outcomes how many entries were found, by topic
 * @param nanos how long parsing and searching took, by topic
 */
public record Evaluation(List<Topic> topics, Run run, Map<String, TopicOutcome> outcomes, Map<String, Long> nanos) {
    /** So many searches come before those that are timed, so that the program is warm. */
    private static final int WARM_UP = 100;

    public Evaluation {
        topics = List.copyOf(topics);
        outcomes = Map.copyOf(outcomes);
        nanos = Map.copyOf(nanos);
    }

    /**
     * The answer of an engine to a topic.
     *
     * @param reachable how many entries it found, those that match in part among them
     * @param answered whether entries match the whole query
     */
    public record TopicOutcome(int reachable, boolean answered) {
        static final TopicOutcome NOTHING = new TopicOutcome(0, false);

        static TopicOutcome of(SearchResult result) {
            return new TopicOutcome(result.reachable(), result.isAnswered());
        }
    }

    /** Hears of each topic that was searched. */
    public interface Listener {
        /** So many of so many topics are done. */
        void done(int topics, int of);
    }

    /** Asks one state of an index all topics. */
    public static Evaluation of(IndexView view, List<Topic> topics, Listener listener) {
        topics.stream().limit(WARM_UP).forEach(topic -> search(view, topic));
        Map<String, List<ScoredDocument>> found = new LinkedHashMap<>();
        Map<String, TopicOutcome> outcomes = new LinkedHashMap<>();
        Map<String, Long> nanos = new LinkedHashMap<>();
        for (Topic topic : topics) {
            long start = System.nanoTime();
            SearchResult result = search(view, topic);
            nanos.put(topic.id(), System.nanoTime() - start);
            outcomes.put(topic.id(), TopicOutcome.of(result));
            found.put(topic.id(), found(result));
            listener.done(nanos.size(), topics.size());
        }
        return new Evaluation(topics, new Run(found), outcomes, nanos);
    }

    /**
     * What judgments call an entry: the id that its file gives it, otherwise the entry's own. A blank, which no column of
     * TREC's can hold, becomes {@code _}.
     */
    public static String nameOf(Entry entry) {
        return entry.place().key().orElse(entry.id().value()).replaceAll("\\s+", "_");
    }

    /** The kinds of the topics, in their order; one empty kind where the collection has none. */
    public Set<String> kinds() {
        return topics.stream().map(Topic::kind).collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    /** The same evaluation of these topics alone. */
    public Evaluation only(Predicate<Topic> wanted) {
        return new Evaluation(topics.stream().filter(wanted).toList(), run, outcomes, nanos);
    }

    /** The measures over the topics that have an answer. */
    public Scores scores(Qrels qrels) {
        return Scores.of(run, qrels, topics.stream().map(Topic::id).toList());
    }

    /** The share of all topics, with an answer or without, for which nothing at all was found; 0 where there is none. */
    public double zeroHitRate() {
        return share(outcome -> outcome.reachable() == 0);
    }

    /** The share of all topics for which entries match the whole query; 0 without topics. */
    public double answeredRate() {
        return share(TopicOutcome::answered);
    }

    /** The outcome of a topic; nothing if it was not searched. */
    public TopicOutcome outcome(Topic topic) {
        return outcomes.getOrDefault(topic.id(), TopicOutcome.NOTHING);
    }

    private double share(Predicate<TopicOutcome> wanted) {
        return topics.stream()
                .mapToInt(topic -> wanted.test(outcome(topic)) ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** How long the searches took. */
    public Times times() {
        return new Times(
                topics.stream().map(topic -> nanos.getOrDefault(topic.id(), 0L)).toList());
    }

    private static SearchResult search(IndexView view, Topic topic) {
        return view.search(new SearchRequest(
                        QueryParser.parse(topic.query()).query(),
                        Set.of(),
                        Set.of(),
                        Sort.RELEVANCE,
                        PageNumber.FIRST,
                        new PageSize(PageSize.LARGEST)))
                .result();
    }

    /** Files that number their records alike would give a name twice; the better hit stands. */
    private static List<ScoredDocument> found(SearchResult result) {
        List<ScoredDocument> found = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        result.hits().forEach(hit -> {
            String name = nameOf(hit.entry());
            if (names.add(name)) {
                found.add(new ScoredDocument(name, hit.score()));
            }
        });
        return found;
    }
}
