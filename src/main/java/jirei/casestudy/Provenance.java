package jirei.casestudy;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where an entry comes from, so that it can be cited.
 *
 * @param file the path below the corpus folder, with slashes
 * @param document the title of the research
 * @param notice what a reader must be told of the research, such as that it is a sample
 * @param guessed what nobody has said, and was taken from the text or the name of the file
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

    /** What may be guessed of a document. The city is that of its entries. */
    public enum Guess {
        TITLE("資料名"),
        CITY("都市"),
        DATE("調査時期"),
        PUBLISHER("発行者");

        private final String label;

        Guess(String label) {
            this.label = label;
        }

        /** What it is in Japanese. */
        public String label() {
            return label;
        }
    }

    public Provenance {
        guessed = inOrder(guessed);
    }

    /** Where an entry comes from of whose document nothing was guessed. */
    public Provenance(
            String file,
            String document,
            Optional<String> publisher,
            Optional<YearMonth> researched,
            Optional<String> license,
            Optional<String> notice) {
        this(file, document, publisher, researched.map(ResearchDate::of), license, notice, Set.of());
    }

    /** What is known of a document that says nothing about itself but its title. */
    public static Provenance of(String file, String document) {
        return new Provenance(file, document, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether it was guessed. */
    public boolean isGuessed(Guess guess) {
        return guessed.contains(guess);
    }

    /** The text, which is what may have been guessed, with a mark if it was: {@code 2026年3月（推定）}. */
    public String marked(Guess guess, String text) {
        return isGuessed(guess) ? text + MARK : text;
    }

    private static Set<Guess> inOrder(Collection<Guess> guesses) {
        EnumSet<Guess> ordered = EnumSet.noneOf(Guess.class);
        ordered.addAll(guesses);
        return Collections.unmodifiableSet(ordered);
    }
}
