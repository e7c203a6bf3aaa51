package jirei.corpus.dossier;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jirei.casestudy.City;
import jirei.casestudy.Content;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.casestudy.ParsedFile;
import jirei.casestudy.Place;
import jirei.casestudy.Provenance;
import jirei.casestudy.Rating;
import jirei.casestudy.Source;
import jirei.casestudy.Theme;
import jirei.corpus.metadata.Metadata;
import jirei.corpus.metadata.MetadataGuesses;
import jirei.corpus.text.CitedSources;
import jirei.corpus.text.SourceText;
import jirei.extraction.inline.InlineLink;
import jirei.extraction.inline.InlineText;

/**
 * Collects what a file says while it is read. What the whole file tells its entries, such as city and ratings, may come
 * after them.
 */
public final class DossierDraft {
    private final SourceText text;
    private final List<EntryDraft> entries = new ArrayList<>();
    private final List<ParseProblem> problems = new ArrayList<>();
    private final Map<Theme, Rating> ratings = new EnumMap<>(Theme.class);

    private Optional<String> document = Optional.empty();
    private Metadata said = Metadata.NONE;
    private MetadataGuesses guesses = MetadataGuesses.NONE;
    private Optional<City> city = Optional.empty();
    private Optional<String> publisher = Optional.empty();
    private Optional<YearMonth> researched = Optional.empty();
    private Optional<String> license = Optional.empty();
    private Optional<String> notice = Optional.empty();

    public DossierDraft(SourceText text) {
        this.text = text;
    }

    public void document(String title) {
        document = Optional.of(title);
    }

    /** What is said of all the file at its head. */
    void said(Metadata metadata) {
        said = metadata;
    }

    /** What is used where nothing is said. */
    void guesses(MetadataGuesses found) {
        guesses = found;
    }

    public void city(City found) {
        city = Optional.of(found);
    }

    public Optional<City> city() {
        return city;
    }

    void publisher(String name) {
        publisher = Optional.of(name);
    }

    void researched(YearMonth month) {
        researched = Optional.of(month);
    }

    void license(String name) {
        license = Optional.of(name);
    }

    void notice(String words) {
        notice = Optional.of(words);
    }

    public void rating(Theme theme, Rating rating) {
        ratings.put(theme, rating);
    }

    public Optional<Rating> rating(Theme theme) {
        return Optional.ofNullable(ratings.get(theme));
    }

    public Set<Theme> ratedThemes() {
        return ratings.keySet();
    }

    public void add(EntryDraft entry) {
        entries.add(entry);
    }

    /** Adds an entry that comes before all others, though it could be finished only now. */
    public void addFirst(EntryDraft entry) {
        entries.addFirst(entry);
    }

    /** Something was read as it was surely meant. */
    void note(int line, String message) {
        problems.add(new ParseProblem(Severity.NOTE, text.file(), line, message, ""));
    }

    /** Something was not read, or perhaps not as meant; says what became of it. */
    public void problem(int line, String message, String kept) {
        problems.add(new ParseProblem(Severity.PROBLEM, text.file(), line, message, kept));
    }

    /**
     * The theme that a name written on this line stands for. A slip that is seen through is noted, a name that is not
     * recognised is a problem.
     */
    public Optional<Theme> theme(String name, int line) {
        Optional<Theme> theme = Theme.recognized(name);
        if (theme.isEmpty()) {
            problem(line, Theme.unknown(name), "テーマなしで収録");
        } else if (Theme.named(name).isEmpty()) {
            note(line, "「" + name + "」をテーマ「" + theme.get().label() + "」として読みました。");
        }
        return theme;
    }

    /**
     * The sources that a run of text on this line names. An address that cannot be linked to is a problem; {@code #} is
     * none.
     */
    public List<Source> sources(InlineText content, int line) {
        for (InlineLink link : content.links()) {
            boolean unusable = CitedSources.address(link.target()).isEmpty()
                    && !link.target().startsWith("#");
            if (unusable && !link.target().isEmpty()) {
                problem(line, "参考のアドレスが http(s) のものではありません: " + link.target(), "題名だけを収録");
            }
        }
        return CitedSources.of(content);
    }

    /** Hands on all entries and tells the rest. */
    public ParsedFile finish(String digest, Consumer<Entry> sink) {
        Provenance provenance = guesses.completed(
                new Provenance(text.file(), document.orElse(text.name()), publisher, researched, license, notice));
        Optional<City> known = city.or(guesses::city);
        int ordinal = 0;
        Set<EntryId> taken = new HashSet<>();
        for (EntryDraft draft : entries) {
            EntryId id = id(draft, taken);
            taken.add(id);
            Place place = new Place(ordinal++, draft.line(), draft.page(), draft.headings());
            Optional<Rating> rating = draft.ownRating().or(() -> draft.theme().map(ratings::get));
            String title = draft.title().equals(text.name()) ? guesses.titleOf(draft.title()) : draft.title();
            sink.accept(said.completed(new Entry(
                    id,
                    draft.kind(),
                    title.isBlank() ? "（題名なし）" : title,
                    known,
                    draft.theme(),
                    rating,
                    place,
                    draft.content(),
                    provenance)));
        }
        Dossier dossier = new Dossier(provenance, known, ratings, entries.size());
        return said.completed(new ParsedFile(text.file(), digest, Optional.of(dossier), problems));
    }

    /** Entries of one name within a file, theme and kind get different ids by their content. */
    private EntryId id(EntryDraft draft, Set<EntryId> taken) {
        String name = city.map(c -> c.name() + " " + draft.title()).orElse(draft.title());
        String theme = draft.theme().map(Theme::name).orElse("");
        String headings = draft.theme().isPresent() ? "" : String.join("/", draft.headings());
        EntryId id = EntryId.of(name, text.file(), draft.kind().name(), theme, headings);
        Content content = draft.content();
        for (int copy = 1; taken.contains(id); copy++) {
            id = EntryId.of(name, text.file(), draft.kind().name(), theme, headings, content.text(), "" + copy);
        }
        return id;
    }
}
