package jirei.corpus.metadata;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryKind;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParsedFile;
import jirei.casestudy.Provenance;
import jirei.casestudy.Provenance.Guess;
import jirei.casestudy.Rating;
import jirei.casestudy.Region;
import jirei.casestudy.ResearchDate;
import jirei.casestudy.Theme;
import jirei.corpus.folder.Sidecars;
import jirei.corpus.folder.SourceFile;
import jirei.corpus.text.SourceText;
import jirei.places.Gazetteer;

/**
 * What somebody has said about a file, and not in the file's own grammar. Of several sources the nearest wins, key by
 * key:
 *
 * <ol>
 *   <li>what the file itself says in its grammar: the front matter of a dossier, the slides of a deck, a record, a row
 *   <li>the front matter at the head of any other text
 *   <li>the sidecar of the file, {@code report.pdf.meta.yaml} before {@code report.meta.yaml}
 *   <li>the {@code _folder.meta.yaml} of its folder, then those of the folders above
 *   <li>what can be guessed, see {@link MetadataGuesses}
 * </ol>
 *
 * So a sidecar corrects any guess, and adds to what a file says, but never contradicts it: who sees an entry and opens
 * the file finds the same. Country and region go with the city: those of a farther source are used only if it names no
 * other city. A region alone says something only of a city that another source, or the file, names.
 *
 * @param problems what is wrong in these sources, each with the file in which it stands
 */
public record Metadata(
        Optional<String> title,
        Optional<String> cityName,
        Optional<String> country,
        Optional<Region> region,
        Optional<Theme> theme,
        Optional<Rating> rating,
        Optional<String> publisher,
        Optional<ResearchDate> researched,
        Optional<String> license,
        Optional<String> notice,
        List<ParseProblem> problems) {
    /** Nobody has said anything. */
    public static final Metadata NONE = new Metadata(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    public Metadata {
        problems = List.copyOf(problems);
    }

    /** What the sidecars of a file and of its folders say. */
    public static Metadata of(SourceFile source) {
        Metadata metadata = NONE;
        for (String name : Sidecars.meta(source.file())) {
            metadata = metadata.or(SidecarReader.read(source, name));
        }
        return metadata;
    }

    /** This, and where it is silent what a source farther off says. */
    Metadata or(Metadata farther) {
        boolean sameCity = cityName.isEmpty() || farther.cityName.isEmpty() || cityName.equals(farther.cityName);
        boolean sameTheme = theme.isEmpty() || farther.theme.isEmpty() || theme.equals(farther.theme);
        return new Metadata(
                title.or(farther::title),
                cityName.or(farther::cityName),
                country.or(() -> farther.country.filter(known -> sameCity)),
                region.or(() -> farther.region.filter(known -> sameCity)),
                theme.or(farther::theme),
                rating.or(() -> farther.rating.filter(known -> sameTheme)),
                publisher.or(farther::publisher),
                researched.or(farther::researched),
                license.or(farther::license),
                notice.or(farther::notice),
                Stream.concat(problems.stream(), farther.problems.stream()).toList());
    }

    /** The same with other problems. */
    Metadata with(List<ParseProblem> other) {
        return new Metadata(
                title, cityName, country, region, theme, rating, publisher, researched, license, notice, other);
    }

    /** The city that is named here, or else the country; what is not said of it is looked up. */
    private Optional<City> city() {
        return cityName.or(() -> country)
                .map(Gazetteer::city)
                .map(city ->
                        new City(city.name(), country.or(city::country), region.or(city::region), city.coordinates()));
    }

    /** A city that the file names, and where the file is silent what is said here of it. */
    private City completed(City own) {
        boolean otherCity = cityName.isPresent() && !cityName.get().equals(own.name());
        boolean otherCountry = country.isPresent() && own.country().isPresent() && !country.equals(own.country());
        return otherCity || otherCountry
                ? own
                : new City(
                        own.name(),
                        own.country().or(() -> country),
                        own.region().or(() -> region),
                        own.coordinates());
    }

    /** An entry as its file has it, and where that is silent or was guessed what is said here. */
    public Entry completed(Entry entry) {
        if (equals(NONE)) {
            return entry;
        }
        Provenance provenance = completed(entry.provenance());
        Optional<Theme> ownTheme = entry.theme();
        boolean isDocument = entry.kind() == EntryKind.DOCUMENT;
        Optional<Theme> inTheme = ownTheme.or(() -> theme.filter(known -> isDocument));
        boolean isNameless = isName(entry.title(), provenance.file());
        return new Entry(
                entry.id(),
                entry.kind(),
                title.filter(known -> isNameless).orElse(entry.title()),
                city(entry.city(), entry.provenance()),
                inTheme,
                entry.rating().or(() -> ratingOn(inTheme).filter(known -> isDocument || inTheme.isPresent())),
                entry.place(),
                entry.content(),
                provenance,
                entry.attributes(),
                entry.years());
    }

    /** A reading as its file gives it, and where that is silent or was guessed what is said here; with what is wrong here. */
    public ParsedFile completed(ParsedFile reading) {
        return new ParsedFile(
                reading.file(),
                reading.digest(),
                reading.dossier().map(this::completed),
                Stream.concat(reading.problems().stream(), problems.stream()).toList());
    }

    private Dossier completed(Dossier dossier) {
        Optional<City> known = city(dossier.city(), dossier.provenance());
        Map<Theme, Rating> ratings = new EnumMap<>(Theme.class);
        if (known.isPresent()) {
            theme.ifPresent(on -> rating.ifPresent(mark -> ratings.put(on, mark)));
        }
        ratings.putAll(dossier.ratings());
        return new Dossier(completed(dossier.provenance()), known, ratings, dossier.size());
    }

    private Provenance completed(Provenance own) {
        EnumSet<Guess> guessed = EnumSet.noneOf(Guess.class);
        guessed.addAll(own.guessed());
        boolean isNameless = isName(own.document(), own.file());
        String document = isNameless || own.isGuessed(Guess.TITLE) ? title.orElse(own.document()) : own.document();
        title.ifPresent(said -> guessed.remove(Guess.TITLE));
        cityName.ifPresent(said -> guessed.remove(Guess.CITY));
        publisher.ifPresent(said -> guessed.remove(Guess.PUBLISHER));
        researched.ifPresent(said -> guessed.remove(Guess.DATE));
        return new Provenance(
                own.file(),
                document,
                own.isGuessed(Guess.PUBLISHER)
                        ? publisher.or(own::publisher)
                        : own.publisher().or(() -> publisher),
                own.isGuessed(Guess.DATE)
                        ? researched.or(own::researched)
                        : own.researched().or(() -> researched),
                own.license().or(() -> license),
                own.notice().or(() -> notice),
                guessed);
    }

    /** Whether something is called by nothing but the name of its file. */
    private static boolean isName(String title, String file) {
        return title.equals(SourceText.name(file)) || title.equals(SourceText.name(SourceText.withoutEndings(file)));
    }

    /** The city that the file names, completed, unless it was guessed and another is said here. */
    private Optional<City> city(Optional<City> own, Provenance provenance) {
        return provenance.isGuessed(Guess.CITY) && cityName.isPresent()
                ? city()
                : own.map(this::completed).or(this::city);
    }

    /** The rating of what is on this theme and has none: that of the theme it was said of. */
    private Optional<Rating> ratingOn(Optional<Theme> other) {
        return rating.filter(known -> theme.isEmpty() || theme.equals(other));
    }
}
