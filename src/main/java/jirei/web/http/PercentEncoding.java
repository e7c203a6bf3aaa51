package jirei.web.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rejects parameters whose percent-encoding (RFC 3986, section 2.1) cannot be decoded, such as {@code %zz} or
 * {@code %E0%A4}. Javalin would replace them or drop them, and another question than the one sent would be answered.
 */
public final class PercentEncoding {
    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+|%");

    /** In characters; longer runs are cut in the message. */
    private static final int SHOWN = 24;

    private PercentEncoding() {}

    /**
     * Checks the query string of a request.
     *
     * @throws BadRequest if a part cannot be decoded as UTF-8
     */
    public static void check(Context context) {
        check("アドレス", Objects.requireNonNullElse(context.queryString(), ""), StandardCharsets.UTF_8);
    }

    /**
     * The fields of a form that was posted.
     *
     * @throws BadRequest if a part cannot be decoded in the charset that the request names
     * @throws HttpResponseException with status 415 for a form in parts, of which Jetty would keep files on the disk
     */
    public static Map<String, List<String>> form(Context context) {
        if (context.isMultipart()) {
            throw new HttpResponseException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "a form in parts", Map.of());
        }
        if (context.isFormUrlencoded()) {
            String named = Objects.requireNonNullElse(context.characterEncoding(), StandardCharsets.UTF_8.name());
            check("送られた内容", context.body(), Charset.forName(named));
        }
        return context.formParamMap();
    }

    private static void check(String where, String encoded, Charset charset) {
        Matcher escapes = ESCAPES.matcher(encoded);
        while (escapes.find()) {
            String run = escapes.group();
            if (!isDecodable(run, charset)) {
                String shown = encoded.substring(escapes.start(), Math.min(encoded.length(), end(escapes)));
                throw new BadRequest(where + "の「" + shown + "」を文字として読めません。文字はUTF-8で符号化し、記号の「%」は「%25」と書いてください。");
            }
        }
    }

    /** A sign that begins no escape is shown with the two characters behind it. */
    private static int end(Matcher escapes) {
        return escapes.group().equals("%") ? escapes.end() + 2 : Math.min(escapes.end(), escapes.start() + SHOWN);
    }

    private static boolean isDecodable(String escapes, Charset charset) {
        if (escapes.equals("%")) {
            return false;
        }
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(HexFormat.of().parseHex(escapes.replace("%", ""))));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
