package jirei.corpus.folder;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import jirei.japanese.TextEncoding;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The names of the files in a ZIP. Most programs mark their names as UTF-8. Of the unmarked ones, Windows writes CP932
 * in Japan and macOS decomposed UTF-8 (NFD), which is composed here. The encoding is detected from all names together,
 * since a single name is too short.
 */
final class ArchiveNames {
    private ArchiveNames() {}

    /** All names, with slashes, in the same order. */
    static List<String> of(List<ZipArchiveEntry> entries) {
        Iterator<String> guessed = guessed(entries.stream()
                        .filter(entry -> declared(entry).isEmpty())
                        .map(ArchiveNames::bytes)
                        .toList())
                .iterator();
        List<String> names = new ArrayList<>();
        for (ZipArchiveEntry entry : entries) {
            String name =
                    declared(entry).orElseGet(guessed::next).replace('\\', '/').replaceAll("(?<=^|/)(?:\\./)+", "");
            names.add(Normalizer.normalize(name, Normalizer.Form.NFC));
        }
        return names;
    }

    /** The name, if the ZIP marks it as UTF-8. */
    private static Optional<String> declared(ZipArchiveEntry entry) {
        if (entry.getExtraField(UnicodePathExtraField.UPATH_ID) instanceof UnicodePathExtraField field
                && field.getUnicodeName() != null) {
            return Optional.of(new String(field.getUnicodeName(), StandardCharsets.UTF_8));
        }
        return entry.getGeneralPurposeBit().usesUTF8ForNames()
                ? Optional.of(new String(bytes(entry), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static byte[] bytes(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        return raw == null ? entry.getName().getBytes(StandardCharsets.UTF_8) : raw;
    }

    private static List<String> guessed(List<byte[]> names) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] name : names) {
            all.writeBytes(name);
            all.write('\n');
        }
        List<String> together = TextEncoding.decode(all.toByteArray()).stream()
                .flatMap(String::lines)
                .toList();
        return together.size() == names.size()
                ? together
                : names.stream()
                        .map(name ->
                                TextEncoding.decode(name).orElseGet(() -> new String(name, StandardCharsets.UTF_8)))
                        .toList();
    }
}
