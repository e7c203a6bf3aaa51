package jirei.lucene.translation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jirei.search.Offer;
import jirei.search.Refinement;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/**
 * The words of a query that name several places: an entry is about one of them.
 *
 * <ul>
 *   <li>ソウルとドバイ, 韓国とUAE, アジアと欧州, 韓国 ロンドン: entries from either
 *   <li>韓国のソウル: one place, since the city lies in the country; 韓国のソウルと英国のロンドン: entries from either city
 *   <li>ソウル対ドバイの比較, ソウル vs ドバイ: what only says that places are compared is no word
 * </ul>
 *
 * @param terms the words that name the alternatives; empty unless there are several
 * @param silent words that an entry need not have beside the alternatives
 */
record PlaceAlternatives(List<QueryTerm> terms, Set<QueryTerm> silent) {
    PlaceAlternatives {
        terms = List.copyOf(terms);
        silent = Set.copyOf(silent);
    }

    static final PlaceAlternatives NONE = new PlaceAlternatives(List.of(), Set.of());

    /** Beside several places these words say what to do with the hits, and need not be in them. */
    private static final Set<String> COMPARING = Set.of("比較", "違い", "相違", "対比", "比べ", "対", "vs", "vs.");

    private static final Pattern VERSUS = Pattern.compile("(?<=..)(?:対|[vV][sS]\\.?)(?=..)");

    /** In characters; no name of a place beside 対 is longer. */
    private static final int LONGEST = 12;

    /** The alternatives among the words of a query. */
    static PlaceAlternatives of(List<QueryTerm> terms, Attributes attributes) {
        if (terms.stream().filter(QueryTerm::namesPlace).count() < 2) {
            return NONE;
        }
        Map<QueryTerm, Set<String>> cities = new LinkedHashMap<>();
        for (QueryTerm term : terms) {
            term.place().ifPresent(place -> cities.put(term, attributes.citiesIn(place)));
        }
        Set<QueryTerm> broad = new HashSet<>();
        cities.forEach((term, within) -> {
            if (cities.values().stream().anyMatch(other -> other.size() < within.size() && within.containsAll(other))) {
                broad.add(term);
            }
        });
        List<QueryTerm> places =
                cities.keySet().stream().filter(term -> !broad.contains(term)).toList();
        if (places.stream().map(cities::get).distinct().count() < 2) {
            return NONE;
        }
        Set<QueryTerm> silent = new HashSet<>(broad);
        terms.stream()
                .filter(term -> COMPARING.contains(term.typed().toLowerCase(Locale.ROOT)))
                .forEach(silent::add);
        return new PlaceAlternatives(places, silent);
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Whether the word is required of each entry. */
    boolean leaves(QueryTerm term) {
        return !terms.contains(term) && !silent.contains(term);
    }

    /** Matches if one of the places is found. */
    Query any(Function<QueryTerm, Query> condition) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        terms.forEach(term -> any.add(condition.apply(term), Occur.SHOULD));
        return any.build();
    }

    /** Scores entries from any of the places alike, so that the places with few entries do not come first. */
    Query alike(float weight) {
        List<Refinement> values = terms.stream()
                .flatMap(term -> term.place().stream())
                .map(Offer::values)
                .flatMap(List::stream)
                .distinct()
                .toList();
        return new BoostQuery(Attributes.havingAny(values), weight);
    }

    /** A clause with blanks instead of what stands between two compared places: {@code ソウル対ドバイ → ソウル ドバイ}. */
    static Clause apart(Clause clause, Attributes attributes) {
        StringBuilder text = new StringBuilder(clause.text());
        for (MatchResult versus : VERSUS.matcher(clause.text()).results().toList()) {
            if (endsWithPlace(clause.text().substring(0, versus.start()), attributes)
                    && startsWithPlace(clause.text().substring(versus.end()), attributes)) {
                text.replace(versus.start(), versus.end(), " ".repeat(versus.end() - versus.start()));
            }
        }
        return new Clause(text.toString(), clause.parts());
    }

    private static boolean endsWithPlace(String text, Attributes attributes) {
        return isPlace(length -> text.substring(text.length() - length), text.length(), attributes);
    }

    private static boolean startsWithPlace(String text, Attributes attributes) {
        return isPlace(length -> text.substring(0, length), text.length(), attributes);
    }

    private static boolean isPlace(Function<Integer, String> part, int length, Attributes attributes) {
        return IntStream.rangeClosed(2, Math.min(length, LONGEST))
                .mapToObj(part::apply)
                .map(attributes::place)
                .anyMatch(Optional::isPresent);
    }
}
