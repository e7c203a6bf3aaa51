package jirei.web.openapi;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.web.http.BadRequest;
import jirei.web.http.ParameterCheck;

/**
 * Rejects parameters that the document does not know, so that a slip such as {@code citty=} is not answered as another
 * question.
 */
public final class KnownParameters implements ParameterCheck {
    /** By method and path, since each request asks. */
    private final Map<String, List<KnownName>> names = new ConcurrentHashMap<>();

    @Override
    public void check(String path, Context context) {
        Map<String, List<String>> sent = context.queryParamMap();
        if (sent.isEmpty()) {
            return;
        }
        String method = context.method().equals(HandlerType.HEAD)
                ? HandlerType.GET.name()
                : context.method().name();
        List<KnownName> known = names.computeIfAbsent(
                method + " " + path, operation -> known(OpenApi.ofProgram(), path, method.toLowerCase(Locale.ROOT)));
        List<String> unknown = sent.keySet().stream()
                .filter(name -> known.stream().noneMatch(parameter -> parameter.is(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new BadRequest("アドレスの「" + String.join("」「", unknown) + "」というパラメーターはありません。" + usable(known));
        }
    }

    private static String usable(List<KnownName> known) {
        return known.isEmpty()
                ? "ここではパラメーターを使えません。"
                : "使えるのは " + known.stream().map(KnownName::name).distinct().collect(Collectors.joining("、")) + " です。";
    }

    private static List<KnownName> known(OpenApi document, String path, String method) {
        Map<String, Object> operation = OpenApi.object(document.operations(path).get(method));
        return document.parameters(operation).stream()
                .filter(parameter -> "query".equals(parameter.get("in")))
                .flatMap(KnownName::of)
                .toList();
    }

    /** A name, or all names that match a pattern. */
    private record KnownName(String name, Pattern pattern) {
        static Stream<KnownName> of(Map<String, Object> parameter) {
            Map<String, Object> patterns =
                    OpenApi.object(OpenApi.object(parameter.get("schema")).get("patternProperties"));
            String name = String.valueOf(parameter.get("name"));
            return patterns.isEmpty()
                    ? Stream.of(new KnownName(name, Pattern.compile(Pattern.quote(name))))
                    : patterns.keySet().stream()
                            .map(pattern -> new KnownName(readable(pattern), Pattern.compile(pattern)));
        }

        boolean is(String sent) {
            return pattern.matcher(sent).matches();
        }

        /** {@code ^attribute\..+$ → attribute.…} */
        private static String readable(String pattern) {
            return pattern.replaceAll("[\\^$()]|\\\\d\\{1,3}|\\.\\+", "").replace("\\.", ".") + "…";
        }
    }
}
