package jirei.casestudy;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rating that the study gives to the work of a city on a theme, or to an organisation. */
public enum Rating {
    /** The metropolis should use it as a benchmark. */
    BENCHMARK("★", "ベンチマーク", "★"),
    /** The study has information on it. */
    INFORMATION("○", "情報あり", "○〇◯"),
    /** It was researched without a finding, which is not the same as not researched. */
    NONE("－", "情報なし", "－-‐‑‒–—―−ー");

    private final String mark;
    private final String label;
    private final String spellings;

    Rating(String mark, String label, String spellings) {
        this.mark = mark;
        this.label = label;
        this.spellings = spellings;
    }

    /** The mark printed in the study: ★, ○ or －. */
    public String mark() {
        return mark;
    }

    /** The label in Japanese, for screen readers and for readers who do not know the marks. */
    public String label() {
        return label;
    }

    /**
     * The subject of a rating, which is never a single case: {@code ソウル×デジタルデバイド}. Empty where neither city nor theme is
     * known.
     */
    public static Optional<String> subject(Optional<String> city, Optional<Theme> theme) {
        return Optional.of(Stream.concat(city.stream(), theme.map(Theme::label).stream())
                        .collect(Collectors.joining("×")))
                .filter(subject -> !subject.isEmpty());
    }

    /** Parses a mark in any of its Unicode variants of circle, star or dash: {@code 〇 → INFORMATION}. */
    public static Optional<Rating> ofMark(String text) {
        String written = text.strip();
        for (Rating rating : values()) {
            if (written.length() == 1 && rating.spellings.contains(written)) {
                return Optional.of(rating);
            }
        }
        return Optional.empty();
    }

    /** Parses a mark, a Japanese label or {@link #name()} in any case. */
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
