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
 * Collects the content of a file while it is read. Properties of the whole file, such as its city and ratings, may be
 * set after its entries are added.
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

    /** An empty draft for this file. */
    public DossierDraft(SourceText text) {
        this.text = text;
    }

    /** Sets the title of the research. */
    public void document(String title) {
        document = Optional.of(title);
    }

    /** Sets the metadata stated at the head of the file, for the whole file. */
    void said(Metadata metadata) {
        said = metadata;
    }

    /** Sets the values used where no metadata is stated. */
    void guesses(MetadataGuesses found) {
        guesses = found;
    }

    /** Sets the city of the file. */
    public void city(City found) {
        city = Optional.of(found);
    }

    /** The city of the file, if it was set. */
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

    /** Sets the rating of the city on a theme. */
    public void rating(Theme theme, Rating rating) {
        ratings.put(theme, rating);
    }

    /** The rating of the city on a theme, if it was set. */
    public Optional<Rating> rating(Theme theme) {
        return Optional.ofNullable(ratings.get(theme));
    }

    /** The themes with a rating, as a live view. */
    public Set<Theme> ratedThemes() {
        return ratings.keySet();
    }

    /** Adds an entry after all others. */
    public void add(EntryDraft entry) {
        entries.add(entry);
    }

    /** Adds an entry before all others, for an entry that is completed last. */
    public void addFirst(EntryDraft entry) {
        entries.addFirst(entry);
    }

    /** Reports text that was read with a safe correction. */
    void note(int line, String message) {
        problems.add(new ParseProblem(Severity.NOTE, text.file(), line, message, ""));
    }

    /** Reports text that was not read, or perhaps wrongly; {@code kept} says what was read nevertheless. */
    public void problem(int line, String message, String kept) {
        problems.add(new ParseProblem(Severity.PROBLEM, text.file(), line, message, kept));
    }

    /** The theme with this name. A corrected misspelling is noted; an unrecognised name is a problem. */
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
     * The sources in the text on this line. An address that cannot be a link is a problem, except {@code #}, which
     * counts as no address.
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

    /** Passes all entries to the sink and returns the result of reading the file. */
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

    /** Entries with the same name, file, theme and kind get different ids from their content. */
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
