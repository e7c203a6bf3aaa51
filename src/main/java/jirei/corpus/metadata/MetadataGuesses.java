package jirei.corpus.metadata;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.Provenance;
import jirei.casestudy.Provenance.Guess;
import jirei.casestudy.ResearchDate;
import jirei.corpus.text.MarkdownText;
import jirei.corpus.text.SourceText;
import jirei.corpus.text.TextBlock;
import jirei.extraction.Piece;
import jirei.places.CityNames;
import jirei.places.Gazetteer;

/**
 * What nobody has said of a document and its text or its name gives away. What is not sure is not guessed.
 *
 * <ul>
 *   <li>the title: what the file calls itself, if the text says so too; else the {@link CoverTitle}; else what the file calls itself; else its name. A heading {@code #} that the author has typed is no guess.
 *   <li>the city: the one that is named in the title or first heading; where none is, in the name of the file; where none is,
 *       in the name of the nearest folder. Two cities in one place are none.
 *   <li>the date: the only month in the title, or else the only one that stands by itself on a line at the head or the end
 *       of the text. When the file was made or changed says nothing of when the research was done, and is not used.
 *   <li>the publisher: behind 発行 and a colon, on a line at the head or the end
 * </ul>
 */
public record MetadataGuesses(
        Optional<String> title,
        boolean isTitleTyped,
        Optional<City> city,
        Optional<ResearchDate> researched,
        Optional<String> publisher) {
    /** Nothing is guessed of it, since it says so itself or not at all. */
    public static final MetadataGuesses NONE =
            new MetadataGuesses(Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty());

    /** How far from its beginning a document says what it is. */
    private static final int HEAD = 15;

    private static final int END = 10;
    private static final int BEGINNING = 3_000;
    private static final int LONGEST_TITLE = 120;
    private static final Pattern PUBLISHED =
            Pattern.compile("(?U)^(?:編集・?|企画・?)?発行(?:者|元|所|・編集)?\\s*[:：]\\s*(\\S.{0,60})$");
    private static final Pattern DATE_BEHIND = Pattern.compile("(?U)[\\s(（、,]*(?:令和|平成|昭和|[RHS]?[0-9０-９]).*$");

    /** What a text gives away. */
    public static MetadataGuesses of(SourceText text, List<TextBlock> pieces) {
        Optional<String> typed = text instanceof MarkdownText ? heading(pieces) : Optional.empty();
        boolean isTyped = typed.isPresent();
        Optional<String> title = typed.or(() -> title(text, pieces));
        List<String> edges = edges(pieces);
        return new MetadataGuesses(
                title, isTyped, city(text.file(), title, pieces), date(title, edges), publisher(edges));
    }

    /** The same of a text whose title is known, if it is. */
    public MetadataGuesses titled(Optional<String> known) {
        return known.isPresent() ? new MetadataGuesses(known, true, city, researched, publisher) : this;
    }

    /** What a part of the text is called that has no heading, and would be called by the name of the file. */
    public String titleOf(String name) {
        return title.filter(guessed -> !isTitleTyped).orElse(name);
    }

    /** Where a document of which nothing else is known comes from. */
    public Provenance completed(Provenance own) {
        if (equals(NONE)) {
            return own;
        }
        EnumSet<Guess> guessed = EnumSet.noneOf(Guess.class);
        if (!isTitleTyped) {
            guessed.add(Guess.TITLE);
        }
        city.ifPresent(guess -> guessed.add(Guess.CITY));
        researched.ifPresent(guess -> guessed.add(Guess.DATE));
        publisher.ifPresent(guess -> guessed.add(Guess.PUBLISHER));
        return new Provenance(
                own.file(), title.orElse(own.document()), publisher, researched, own.license(), own.notice(), guessed);
    }

    private static Optional<String> title(SourceText text, List<TextBlock> pieces) {
        Optional<String> own = text.title().filter(MetadataGuesses::isTitle);
        StringBuilder beginning = new StringBuilder();
        for (int i = 0; i < pieces.size() && beginning.length() < BEGINNING; i++) {
            beginning.append(pieces.get(i).content().text());
        }
        String letters = letters(beginning.toString());
        return own.filter(title -> letters.contains(letters(title)))
                .or(() -> CoverTitle.of(text, pieces).filter(MetadataGuesses::isTitle))
                .or(() -> own);
    }

    private static Optional<String> heading(List<TextBlock> pieces) {
        return pieces.stream()
                .filter(block -> block.piece() instanceof Piece.Heading title && title.level() == 1)
                .map(piece -> piece.content().text())
                .filter(words -> !words.isBlank())
                .findFirst();
    }

    private static boolean isTitle(String words) {
        return words.length() <= LONGEST_TITLE && words.codePoints().anyMatch(Character::isLetter);
    }

    private static String letters(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static Optional<City> city(String file, Optional<String> title, List<TextBlock> pieces) {
        Set<String> named = new LinkedHashSet<>();
        Stream.concat(
                        title.stream(),
                        pieces.stream()
                                .filter(block -> block.piece() instanceof Piece.Heading)
                                .limit(1)
                                .map(piece -> piece.content().text()))
                .forEach(words -> named.addAll(CityNames.in(words)));
        String[] names = SourceText.withoutEndings(file).split("/", -1);
        for (int i = names.length - 1; i >= 0 && named.isEmpty(); i--) {
            named.addAll(CityNames.in(names[i]));
            CityNames.inLatin(names[i]).ifPresent(named::add);
        }
        return named.size() == 1 ? named.stream().findFirst().map(Gazetteer::city) : Optional.empty();
    }

    private static Optional<ResearchDate> date(Optional<String> title, List<String> edges) {
        Set<YearMonth> months = new HashSet<>();
        title.ifPresent(words -> months.addAll(DateInText.months(words)));
        if (months.isEmpty()) {
            edges.forEach(line -> DateInText.alone(line).ifPresent(months::add));
        }
        return months.size() == 1 ? months.stream().findFirst().map(ResearchDate::of) : Optional.empty();
    }

    private static Optional<String> publisher(List<String> edges) {
        Set<String> names = new HashSet<>();
        for (String line : edges) {
            Matcher published = PUBLISHED.matcher(line.strip());
            if (published.matches()) {
                String name =
                        DATE_BEHIND.matcher(published.group(1)).replaceFirst("").strip();
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        }
        return names.size() == 1 ? names.stream().findFirst() : Optional.empty();
    }

    /** The lines at the head and at the end of a text. */
    private static List<String> edges(List<TextBlock> pieces) {
        int size = pieces.size();
        List<TextBlock> head = pieces.subList(0, Math.min(HEAD, size));
        List<TextBlock> end = pieces.subList(Math.max(head.size(), size - END), size);
        return Stream.concat(head.stream(), end.stream())
                .flatMap(piece -> piece.content().text().lines())
                .toList();
    }
}
