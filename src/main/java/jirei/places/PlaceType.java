package jirei.places;

/** What a place is, in a message on it. */
public enum PlaceType {
    COUNTRY("国"),
    CITY("都市"),
    /** Several countries, or a part of one. */
    AREA("地域");

    private final String label;

    PlaceType(String label) {
        this.label = label;
    }

    /** The label in Japanese. */
    public String label() {
        return label;
    }
}
