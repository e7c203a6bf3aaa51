package jirei.web.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Dimension;
import jirei.casestudy.Theme;
import jirei.search.Correction;
import jirei.search.MatchType;
import jirei.search.Offer;
import jirei.search.Refinement;
import jirei.search.Relaxation;
import jirei.search.SearchResult;
import jirei.search.WordMatch;
import jirei.web.parts.Counts;
import jirei.web.parts.ExpansionView;
import jirei.web.parts.Link;
import jirei.web.url.CameFrom;
import jirei.web.url.CompareUrl;
import jirei.web.url.SearchUrl;

/**
 * The notes above the hits: relaxation, correction and offers.
 *
 * @param notice how the query was relaxed, in Japanese
 * @param meant もしかして: the corrected search
 * @param asTyped the search without correction, where the corrected one was answered
 * @param offers the values named in the query, as refinements, and the comparison of the cities named in it
 * @param expansions the alternative forms that were searched
 */
public record AnswerView(
        Optional<String> notice,
        Optional<Link> meant,
        Optional<Link> asTyped,
        List<Link> offers,
        List<ExpansionView> expansions) {
    public AnswerView {
        offers = List.copyOf(offers);
        expansions = List.copyOf(expansions);
    }

    private static final Pattern STRETCH =
            Pattern.compile("\\p{IsHan}+|[\\p{IsHiragana}ー]+|[\\p{IsKatakana}ー・]+|[\\p{IsLatin}0-9-]+");

    /** The notes for a result of this search. */
    static AnswerView of(SearchUrl url, SearchResult result) {
        boolean applied = result.relaxation() == Relaxation.CORRECTED;
        return new AnswerView(
                notice(url, result),
                result.correction()
                        .filter(correction -> !applied)
                        .map(correction -> Link.to(
                                correction.text() + "（" + Counts.format(correction.entries()) + "件）",
                                url.asking(correction.text()).toString())),
                applied ? asTyped(url, result) : Optional.empty(),
                Stream.concat(
                                comparison(url, result.offers()).stream(),
                                result.offers().stream().map(offer -> offer(url, offer)))
                        .toList(),
                ExpansionView.of(result.expansions(), url));
    }

    /** The number of entries, with how well they match, in Japanese. */
    public static String count(SearchResult result) {
        String count = Counts.format(result.total()) + (result.timedOut() ? "件以上" : "件");
        return switch (result.relaxation()) {
            case NONE, CORRECTED -> count;
            case FEWER_WORDS -> "一部一致 " + count;
            case RELATED_WORDS -> "関連する項目 " + count;
        };
    }

    /** How many of the entries have all words, where others are counted with them; in Japanese. */
    static Optional<String> complete(SearchResult result) {
        return result.relaxation().isFull() && result.complete() < result.total()
                ? Optional.of("すべての語を含む項目は" + Counts.format(result.complete()) + "件です。一部の語でよく合う項目を加え、合う順に並べています。")
                : Optional.empty();
    }

    private static Optional<String> notice(SearchUrl url, SearchResult result) {
        String lacking = result.lacking().stream().map(word -> "「" + word + "」").collect(Collectors.joining());
        String said = lacking.isEmpty() ? "" : lacking + "は、どの項目にもありません。";
        return switch (result.relaxation()) {
            case NONE -> Optional.of(said).filter(text -> !text.isEmpty());
            case CORRECTED ->
                result.correction()
                        .map(Correction::text)
                        .map(meant -> "「" + url.q() + "」に一致する項目はないため、「" + meant + "」で検索した結果です。");
            case FEWER_WORDS -> Optional.of(said + "すべての語を含む項目はありません。一部の語を含む項目を、近い順に並べています。");
            case RELATED_WORDS -> Optional.of(said + "関連する語を含む項目を、近い順に並べています。");
        };
    }

    /** The search with each corrected word exact. */
    private static Optional<Link> asTyped(SearchUrl url, SearchResult result) {
        Set<String> corrected = result.hits().stream()
                .flatMap(hit -> hit.why().stream())
                .filter(match -> match.matchType() == MatchType.CORRECTED)
                .map(WordMatch::typed)
                .collect(Collectors.toSet());
        String meant = result.correction().map(Correction::text).orElse("");
        SearchUrl exact = url.withExact(corrected.isEmpty() ? changed(url.q(), meant) : corrected);
        return exact.equals(url)
                ? Optional.empty()
                : Optional.of(Link.to("「" + url.q() + "」のまま検索する", exact.toString()));
    }

    /** The typed clauses, and the runs of one script in them, that the correction replaced. */
    private static Set<String> changed(String typed, String meant) {
        return Stream.concat(
                        Stream.of(typed.split("[\\s\u3000]+")),
                        STRETCH.matcher(typed).results().map(MatchResult::group))
                .filter(word -> !word.isEmpty() && !meant.contains(word))
                .collect(Collectors.toSet());
    }

    /** The comparison of the cities that the query names, on the themes that it names; empty for too few or too many. */
    private static Optional<Link> comparison(SearchUrl url, List<Offer> offers) {
        CompareUrl compare = new CompareUrl(
                valuesOf(Dimension.CITY, offers).toList(),
                valuesOf(Dimension.THEME, offers)
                        .flatMap(theme -> Theme.named(theme).stream())
                        .collect(Collectors.toSet()),
                url.q(),
                url.exact(),
                CameFrom.of(url));
        return compare.isComparable()
                ? Optional.of(Link.to(String.join("と", compare.cities()) + "を比較", compare.toString()))
                : Optional.empty();
    }

    private static Stream<String> valuesOf(Dimension dimension, List<Offer> offers) {
        return offers.stream()
                .flatMap(offer -> offer.values().stream())
                .filter(value -> value.dimension().equals(dimension))
                .map(Refinement::value);
    }

    private static Link offer(SearchUrl url, Offer offer) {
        String label = offer.dimension().label() + ": " + offer.label() + "で絞り込む";
        return Link.to(label, url.with(offer.values()).toString());
    }
}
