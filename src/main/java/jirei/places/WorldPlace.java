package jirei.places;

import java.util.List;
import java.util.Set;
import jirei.casestudy.Region;

/** A place of the world, whether or not there is research on it. */
public sealed interface WorldPlace {
    /**
     * A country or several.
     *
     * @param codes of ISO 3166-1, such as {@code DK}
     */
    record Countries(Set<String> codes) implements WorldPlace {
        public Countries {
            codes = Set.copyOf(codes);
        }
    }

    /** A region as the study divides the world. */
    record StudyRegion(Region region) implements WorldPlace {}

    /**
     * A city or several.
     *
     * @param names in Japanese: {@code ニューヨーク}
     */
    record LargeCities(List<String> names) implements WorldPlace {
        public LargeCities {
            names = List.copyOf(names);
        }
    }
}
