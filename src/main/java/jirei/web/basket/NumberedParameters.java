package jirei.web.basket;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parameters with a number in their name, as {@code note.2=…}. */
final class NumberedParameters {
    private static final Pattern NAME = Pattern.compile("(note|heading|section|place)\\.(\\d{1,3})");

    private NumberedParameters() {}

    /** Whether the name is one of them. */
    static boolean is(String name) {
        return NAME.matcher(name).matches();
    }

    /** The first value of each by its number, for the names that begin so. */
    static SortedMap<Integer, String> of(Map<String, List<String>> parameters, String beginning) {
        SortedMap<Integer, String> values = new TreeMap<>();
        for (String name : parameters.keySet()) {
            Matcher parts = NAME.matcher(name);
            if (parts.matches() && parts.group(1).equals(beginning)) {
                values.put(Integer.parseInt(parts.group(2)), BasketUrl.first(parameters, name));
            }
        }
        return values;
    }

    /** A number from 0 to 99; -1 for any other text. */
    static int number(String text) {
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : -1;
    }
}
