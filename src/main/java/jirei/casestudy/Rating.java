package jirei.casestudy;

import java.util.Optional;

/** How much a city's work on a theme, or an organisation, is worth looking at; the study's own verdict. */
public enum Rating {
    /** The metropolis should take it as a benchmark. */
    BENCHMARK("★", "ベンチマーク", "★"),
    /** There is something to know. */
    INFORMATION("○", "情報あり", "○〇◯"),
    /** It was researched, and nothing was found: not the same as not researched. */
    NONE("－", "情報なし", "－-‐‑‒–—―−ー");

    private final String mark;
    private final String label;
    private final String spellings;

    Rating(String mark, String label, String spellings) {
        this.mark = mark;
        this.label = label;
        this.spellings = spellings;
    }

    /** The sign that the study prints: ★, ○ or －. */
    public String mark() {
        return mark;
    }

    /** The rating in words, for those who cannot see or do not know the mark. */
    public String label() {
        return label;
    }

    /** The rating of one printed mark, whichever circle, star or dash a program made of it: {@code 〇 → INFORMATION}. */
    public static Optional<Rating> ofMark(String text) {
        String written = text.strip();
        for (Rating rating : values()) {
            if (written.length() == 1 && rating.spellings.contains(written)) {
                return Optional.of(rating);
            }
        }
        return Optional.empty();
    }

    /** The rating that is called so, by mark, by Japanese label or by {@link #name()} in any case. */
    public static Optional<Rating> named(String text) {
        String written = text.strip();
        for (Rating rating : values()) {
            if (rating.label.equals(written) || rating.name().equalsIgnoreCase(written)) {
                return Optional.of(rating);
            }
        }
        return ofMark(written);
    }
}
