package jirei.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import jirei.casestudy.Entry;
import jirei.eval.Run.ScoredDocument;
import jirei.query.QueryParser;
import jirei.search.Hit;
import jirei.search.IndexView;
import jirei.search.PageNumber;
import jirei.search.PageSize;
import jirei.search.SearchRequest;
import jirei.search.SearchResult;
import jirei.search.Sort;

/**
 * The results of an engine for topics, searched as the page does: the parsed query, the best hundred hits with their
 * highlights, and all facets.
 *
 * @param topics all searched topics, in order
 * @param outcomes the outcomes by topic
 * @param nanos the time for parsing and searching by topic, in nanoseconds
 */
public record Evaluation(List<Topic> topics, Run run, Map<String, TopicOutcome> outcomes, Map<String, Long> nanos) {
    private static final int WARM_UP = 100;
    private static final PageSize DEPTH = new PageSize(PageSize.LARGEST);

    public Evaluation {
        topics = List.copyOf(topics);
        outcomes = Map.copyOf(outcomes);
        nanos = Map.copyOf(nanos);
    }

    /**
     * The outcome of a topic.
     *
     * @param reachable the number of entries found, including partial matches
     * @param answered whether an entry matches the whole query
     * @param counted the names of the counted entries, as far as they are on the first page
     */
    public record TopicOutcome(int reachable, boolean answered, Set<String> counted) {
        static final TopicOutcome NOTHING = new TopicOutcome(0, false, Set.of());

        public TopicOutcome {
            counted = Set.copyOf(counted);
        }

        static TopicOutcome of(SearchResult result) {
            return new TopicOutcome(
                    result.reachable(),
                    result.isAnswered(),
                    result.hits().stream()
                            .filter(Hit::counted)
                            .map(hit -> nameOf(hit.entry()))
                            .collect(Collectors.toSet()));
        }

        /** The share of the counted entries that are relevant; 0 if none is counted. */
        double precision(Set<String> relevant) {
            return counted.isEmpty() ? 0 : (double) found(relevant) / counted.size();
        }

        /** The share of the relevant entries that are counted. */
        double recall(Set<String> relevant) {
            return (double) found(relevant) / relevant.size();
        }

        private long found(Set<String> relevant) {
            return counted.stream().filter(relevant::contains).count();
        }
    }

    /** Receives the progress. */
    public interface Listener {
        /** Called after each topic: {@code topics} of {@code of} are done. */
        void done(int topics, int of);
    }

    /** Searches some topics without a result, so that the program is warm where times are measured afterwards. */
    public static void warmUp(IndexView view, List<Topic> topics) {
        topics.stream().limit(WARM_UP).forEach(topic -> search(view, topic, DEPTH));
    }

    /** Searches all topics in one view of an index. */
    public static Evaluation of(IndexView view, List<Topic> topics, Listener listener) {
        Map<String, List<ScoredDocument>> found = new LinkedHashMap<>();
        Map<String, TopicOutcome> outcomes = new LinkedHashMap<>();
        Map<String, Long> nanos = new LinkedHashMap<>();
        for (Topic topic : topics) {
            long start = System.nanoTime();
            SearchResult result = search(view, topic, DEPTH);
            nanos.put(topic.id(), System.nanoTime() - start);
            outcomes.put(topic.id(), TopicOutcome.of(result));
            found.put(topic.id(), found(result));
            listener.done(nanos.size(), topics.size());
        }
        return new Evaluation(topics, new Run(found), outcomes, nanos);
    }

    /**
     * The name of an entry in judgments: its id in the file if it has one, otherwise its own id. Blanks, which a column
     * of TREC's formats cannot contain, become {@code _}.
     */
    public static String nameOf(Entry entry) {
        return entry.place().key().orElse(entry.id().value()).replaceAll("\\s+", "_");
    }

    /** The kinds of the topics, in their order; a single empty kind if the collection has none. */
    public Set<String> kinds() {
        return topics.stream().map(Topic::kind).collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    /** The same evaluation for these topics only. */
    public Evaluation only(Predicate<Topic> wanted) {
        return new Evaluation(topics.stream().filter(wanted).toList(), run, outcomes, nanos);
    }

    /** The measures for the topics that have an answer. */
    public Scores scores(Qrels qrels) {
        return Scores.of(run, qrels, topics.stream().map(Topic::id).toList());
    }

    /** The share of all topics, with an answer or without, that found no entry; 0 without topics. */
    public double zeroHitRate() {
        return share(outcome -> outcome.reachable() == 0);
    }

    /** The share of all topics with an entry that matches the whole query; 0 without topics. */
    public double answeredRate() {
        return share(TopicOutcome::answered);
    }

    /** The mean share of what is counted that is relevant, over the topics that have an answer; 0 without such. */
    public double precisionOfCounted(Qrels qrels) {
        return mean(qrels, (outcome, relevant) -> outcome.precision(relevant));
    }

    /** The mean share of what is relevant that is counted, over the topics that have an answer; 0 without such. */
    public double recallOfCounted(Qrels qrels) {
        return mean(qrels, (outcome, relevant) -> outcome.recall(relevant));
    }

    private double mean(Qrels qrels, ToDoubleBiFunction<TopicOutcome, Set<String>> measure) {
        return topics.stream()
                .filter(topic -> qrels.isAnswerable(topic.id()))
                .mapToDouble(topic -> measure.applyAsDouble(outcome(topic), qrels.relevant(topic.id())))
                .average()
                .orElse(0);
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

    /** The search times. */
    public Times times() {
        return new Times(
                topics.stream().map(topic -> nanos.getOrDefault(topic.id(), 0L)).toList());
    }

    /** As the page does, with this many hits. */
    static SearchResult search(IndexView view, Topic topic, PageSize depth) {
        return view.search(new SearchRequest(
                        QueryParser.parse(topic.query()).query(),
                        Set.of(),
                        Set.of(),
                        Sort.RELEVANCE,
                        PageNumber.FIRST,
                        depth))
                .result();
    }

    /** Files with the same record numbers may give a name twice; only the better hit is kept. */
    static List<ScoredDocument> found(SearchResult result) {
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
