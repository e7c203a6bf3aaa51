package jirei.lucene.schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Entry;
import jirei.casestudy.Theme;
import jirei.japanese.Normalizer;
import jirei.search.Suggestion;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * The names in the corpus: titles of initiatives, plans and organisations, the parts of these titles, cities and
 * themes.
 *
 * <p>The parts of a title are the text before a bracket and the text inside it: {@code 情報システム庁（RIA） → 情報システム庁(RIA),
 * 情報システム庁, RIA}; {@code 基盤「X-Road」（エクスロード、現地名X-tee） → …, 基盤, 基盤「X-Road」, X-Road, エクスロード, X-tee}. Names are {@linkplain
 * Normalizer folded}, but keep their case.
 *
 * <p>In the index a name is a term of one field, prefixed with its kind, so that all names are read without loading
 * documents.
 */
public final class EntryNames {
    /** In characters; a longer text is taken for a sentence. */
    private static final int LONGEST = 60;

    private static final char SEPARATOR = '\t';
    private static final Pattern BRACKETS = Pattern.compile("[(\\[「『【〈《\"“]([^()\\[\\]「」『』【】〈〉《》\"“”]+)[)\\]」』】〉》\"”]");
    private static final Pattern OPENING = Pattern.compile("[(\\[「『【〈《\"“]");
    private static final Pattern ROUND = Pattern.compile("\\(");
    private static final Pattern CALLED = Pattern.compile("^(現地名|通称|略称|旧称|別名|英語名|旧(?=[A-Za-zァ-ヺ]))[:\\s]*");
    private static final Pattern DATE = Pattern.compile("[\\d~\\s-]+(年(度|\\d+月)?)?[末まで~\\s]*");
    private static final Pattern LIST = Pattern.compile("[、,;:]");

    private EntryNames() {}

    /**
     * A name in the index.
     *
     * @param text folded, in the case of the corpus
     * @param entries the number of entries with this name, or in this city or theme
     */
    public record Name(String text, Suggestion.SuggestionKind kind, int entries) {}

    /** The names of an entry as terms for the index. */
    static Set<String> terms(Entry entry) {
        Set<String> terms = new LinkedHashSet<>();
        kind(entry).ifPresent(kind -> pieces(entry.title()).forEach(name -> terms.add(term(kind, name))));
        entry.city()
                .map(City::name)
                .map(Normalizer::fold)
                .filter(EntryNames::isName)
                .ifPresent(name -> terms.add(term(Suggestion.SuggestionKind.CITY, name)));
        entry.theme()
                .map(Theme::label)
                .map(Normalizer::fold)
                .ifPresent(name -> terms.add(term(Suggestion.SuggestionKind.THEME, name)));
        return terms;
    }

    /** All names in the index, except those of deleted entries only, by kind and text. */
    public static List<Name> in(IndexReader reader) throws IOException {
        List<Name> names = new ArrayList<>();
        liveTerms(reader, IndexFields.NAME).forEach((term, count) -> {
            int at = term.indexOf(SEPARATOR);
            names.add(
                    new Name(term.substring(at + 1), Suggestion.SuggestionKind.valueOf(term.substring(0, at)), count));
        });
        return List.copyOf(names);
    }

    /** The term of the entries with this name. */
    public static Term term(Name name) {
        return new Term(IndexFields.NAME, term(name.kind(), name.text()));
    }

    /** The terms of a field, except those of deleted documents only, in order, with the number of their documents. */
    static Map<String, Integer> liveTerms(IndexReader reader, String field) throws IOException {
        Map<String, Integer> documents = new TreeMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) {
                count(terms.iterator(), leaf.reader(), documents);
            }
        }
        return documents;
    }

    private static void count(TermsEnum terms, LeafReader reader, Map<String, Integer> entries) throws IOException {
        Bits live = reader.getLiveDocs();
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            int count = 0;
            PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
            while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                count += live == null || live.get(postings.docID()) ? 1 : 0;
            }
            if (count > 0) {
                entries.merge(term.utf8ToString(), count, Integer::sum);
            }
        }
    }

    private static Optional<Suggestion.SuggestionKind> kind(Entry entry) {
        return switch (entry.kind()) {
            case INITIATIVE -> Optional.of(Suggestion.SuggestionKind.INITIATIVE);
            case PLAN -> Optional.of(Suggestion.SuggestionKind.PLAN);
            case ORGANIZATION -> Optional.of(Suggestion.SuggestionKind.ORGANIZATION);
            case PROFILE, DOCUMENT -> Optional.empty();
        };
    }

    /**
     * The whole title, the text before its first bracket, and the texts in brackets, except single letters and dates.
     */
    static List<String> pieces(String title) {
        String folded = Normalizer.fold(title).strip();
        Stream<String> inside = BRACKETS.matcher(folded).results().flatMap(match -> LIST.splitAsStream(match.group(1)));
        return Stream.of(Stream.of(folded), before(folded, OPENING).stream(), before(folded, ROUND).stream(), inside)
                .flatMap(pieces -> pieces)
                .map(String::strip)
                .map(piece -> CALLED.matcher(piece).replaceFirst(""))
                .filter(EntryNames::isName)
                .distinct()
                .toList();
    }

    private static Optional<String> before(String folded, Pattern bracket) {
        Matcher opening = bracket.matcher(folded);
        return opening.find() && opening.start() > 0
                ? Optional.of(folded.substring(0, opening.start()))
                : Optional.empty();
    }

    private static boolean isName(String name) {
        int letters = name.codePointCount(0, name.length());
        return letters > 1
                && letters <= LONGEST
                && name.indexOf(SEPARATOR) < 0
                && !DATE.matcher(name).matches();
    }

    private static String term(Suggestion.SuggestionKind kind, String name) {
        return kind.name() + SEPARATOR + name;
    }
}
