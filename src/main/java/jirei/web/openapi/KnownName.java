package jirei.web.openapi;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The name of a parameter or a field, or all names that match a pattern. */
record KnownName(String name, Pattern pattern) {
    /** This name. */
    static KnownName of(String name) {
        return new KnownName(name, Pattern.compile(Pattern.quote(name)));
    }

    /** The names that match {@code ^attribute\\..+$}, which is shown as {@code attribute.…}. */
    static KnownName matching(String pattern) {
        String readable = pattern.replaceAll("[\\^$()]|\\\\d\\{1,3}|\\.\\+", "").replace("\\.", ".") + "…";
        return new KnownName(readable, Pattern.compile(pattern));
    }

    /** The names of a parameter. */
    static Stream<KnownName> of(Map<String, Object> parameter) {
        Map<String, Object> patterns =
                OpenApi.object(OpenApi.object(parameter.get("schema")).get("patternProperties"));
        return patterns.isEmpty()
                ? Stream.of(of(String.valueOf(parameter.get("name"))))
                : patterns.keySet().stream().map(KnownName::matching);
    }

    boolean is(String sent) {
        return pattern.matcher(sent).matches();
    }
}
