package jirei.web.openapi;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jirei.web.http.BadRequest;
import jirei.web.http.ParameterCheck;
import jirei.web.http.PercentEncoding;

/**
 * Rejects parameters, and fields of forms, that the document does not know, so that a slip such as {@code citty=} is not
 * answered as another question.
 */
public final class KnownParameters implements ParameterCheck {
    /** By method and path, since each request asks. */
    private final Map<String, KnownNames> names = new ConcurrentHashMap<>();

    /** What an operation takes; no fields where it takes no form, whose content is then not looked at. */
    private record KnownNames(List<KnownName> parameters, List<KnownName> fields) {
        static KnownNames of(OpenApi document, Map<String, Object> operation) {
            return new KnownNames(
                    document.parameters(operation).stream()
                            .filter(parameter -> "query".equals(parameter.get("in")))
                            .flatMap(KnownName::of)
                            .toList(),
                    RequestBody.of(document, operation).filter(RequestBody::isForm).stream()
                            .flatMap(body -> body.fields().stream())
                            .map(RequestBody.BodyField::name)
                            .toList());
        }
    }

    @Override
    public void check(String path, Context context) {
        Map<String, List<String>> sent = context.queryParamMap();
        boolean isForm = context.isFormUrlencoded();
        if (sent.isEmpty() && !isForm) {
            return;
        }
        KnownNames known = known(path, context);
        refuseUnknown("アドレス", "パラメーター", sent.keySet(), known.parameters());
        if (isForm && !known.fields().isEmpty()) {
            refuseUnknown("送られた内容", "項目", PercentEncoding.form(context).keySet(), known.fields());
        }
    }

    private KnownNames known(String path, Context context) {
        String method = context.method().equals(HandlerType.HEAD)
                ? HandlerType.GET.name()
                : context.method().name();
        OpenApi document = OpenApi.ofProgram();
        return names.computeIfAbsent(
                method + " " + path,
                operation -> KnownNames.of(
                        document, OpenApi.object(document.operations(path).get(method.toLowerCase(Locale.ROOT)))));
    }

    private static void refuseUnknown(String place, String kind, Collection<String> sent, List<KnownName> known) {
        List<String> unknown = sent.stream()
                .filter(name -> known.stream().noneMatch(named -> named.is(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new BadRequest(
                    place + "の「" + String.join("」「", unknown) + "」という" + kind + "はありません。" + usable(kind, known));
        }
    }

    private static String usable(String kind, List<KnownName> known) {
        return known.isEmpty()
                ? "ここでは" + kind + "を使えません。"
                : "使えるのは " + known.stream().map(KnownName::name).distinct().collect(Collectors.joining("、")) + " です。";
    }
}
