package jirei.casestudy;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The origin of an entry, for citations.
 *
 * @param file the path below the corpus folder, with slashes
 * @param document the title of the research
 * @param notice a note that readers must see, such as that the research is a sample
 * @param guessed the properties that no metadata states and that were guessed from the text or the file name
 */
public record Provenance(
        String file,
        String document,
        Optional<String> publisher,
        Optional<ResearchDate> researched,
        Optional<String> license,
        Optional<String> notice,
        Set<Guess> guessed) {
    private static final String MARK = "（推定）";

    /** A property that may be guessed. The city is that of the entries. */
    public enum Guess {
        TITLE("資料名"),
        CITY("都市"),
        DATE("調査時期"),
        PUBLISHER("発行者");

        private final String label;

        Guess(String label) {
            this.label = label;
        }

        /** The label in Japanese. */
        public String label() {
            return label;
        }
    }

    public Provenance {
        guessed = inOrder(guessed);
    }

    /** A provenance without guesses. */
    public Provenance(
            String file,
            String document,
            Optional<String> publisher,
            Optional<YearMonth> researched,
            Optional<String> license,
            Optional<String> notice) {
        this(file, document, publisher, researched.map(ResearchDate::of), license, notice, Set.of());
    }

    /** The provenance of a document without metadata besides its title. */
    public static Provenance of(String file, String document) {
        return new Provenance(file, document, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether the property was guessed. */
    public boolean isGuessed(Guess guess) {
        return guessed.contains(guess);
    }

    /** The text of a property, with a mark if it was guessed: {@code 2026年3月（推定）}. */
    public String marked(Guess guess, String text) {
        return isGuessed(guess) ? text + MARK : text;
    }

    /** The document with its publisher: {@code 港湾局（推定）「年報」}. */
    public String named() {
        return publisher.map(name -> marked(Guess.PUBLISHER, name)).orElse("") + "「" + document + "」";
    }

    private static Set<Guess> inOrder(Collection<Guess> guesses) {
        EnumSet<Guess> ordered = EnumSet.noneOf(Guess.class);
        ordered.addAll(guesses);
        return Collections.unmodifiableSet(ordered);
    }
}
