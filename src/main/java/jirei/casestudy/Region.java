package jirei.casestudy;

import java.util.Optional;

/** The world region of a city, as the study divides the world. */
public enum Region {
    ASIA("アジア"),
    EUROPE("欧州"),
    NORTH_AMERICA("北米"),
    LATIN_AMERICA("中南米"),
    MIDDLE_EAST("中東"),
    AFRICA("アフリカ"),
    OCEANIA("オセアニア");

    private final String label;

    Region(String label) {
        this.label = label;
    }

    /** The label in Japanese; the value of the region facet. */
    public String label() {
        return label;
    }

    /** Parses a Japanese label or {@link #name()} in any case. */
    public static Optional<Region> named(String text) {
        String written = text.strip();
        for (Region region : values()) {
            if (region.label.equals(written) || region.name().equalsIgnoreCase(written)) {
                return Optional.of(region);
            }
        }
        return Optional.empty();
    }
}
