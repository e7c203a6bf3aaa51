package jirei.lucene.analysis;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/**
 * The order of names in a list, which is that of their sounds: {@code 上海, シンガポール, 東京, パリ, 北京}. Names whose kanji the
 * dictionary cannot read stand behind those in kana.
 */
public final class NameOrder {
    private static final Readings READINGS = new Readings();
    private static final Collator SOUNDS = Collator.getInstance(Locale.JAPANESE);

    private NameOrder() {}

    /** Bytes that have this order; no two names have the same. */
    public static BytesRef key(String name) {
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        key.writeBytes(SOUNDS.getCollationKey(READINGS.of(name)).toByteArray());
        key.write(0);
        key.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        return new BytesRef(key.toByteArray());
    }

    /** Compares names while one list is sorted: it works out each key once, and remembers all of them. */
    public static Comparator<String> forOneList() {
        Map<String, BytesRef> keys = new HashMap<>();
        return Comparator.comparing(name -> keys.computeIfAbsent(name, NameOrder::key));
    }
}
