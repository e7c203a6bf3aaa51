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
 * Sorts names by their readings: {@code 上海, シンガポール, 東京, パリ, 北京}. Names with kanji that the dictionary cannot read come
 * after names in kana.
 */
public final class NameOrder {
    private static final Readings READINGS = new Readings();
    private static final Collator SOUNDS = Collator.getInstance(Locale.JAPANESE);

    private NameOrder() {}

    /** Sort key bytes; no two names have the same key. */
    public static BytesRef key(String name) {
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        key.writeBytes(SOUNDS.getCollationKey(READINGS.of(name)).toByteArray());
        key.write(0);
        key.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        return new BytesRef(key.toByteArray());
    }

    /** A comparator for sorting one list: it computes the key of each name once and keeps them all. */
    public static Comparator<String> forOneList() {
        Map<String, BytesRef> keys = new HashMap<>();
        return Comparator.comparing(name -> keys.computeIfAbsent(name, NameOrder::key));
    }
}
