package jirei.opensearch;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which reading of each file is in an index, and which ones it has replaced. Safe for use by many threads.
 *
 * <p>What was replaced is kept for a while, for the searches that see it.
 */
final class FileReadings {
    private final Map<String, String> digests = new HashMap<>();
    private final Map<String, String> readings = new TreeMap<>();
    private final Map<String, Long> retired = new LinkedHashMap<>();

    /** A file that the index has. */
    synchronized void know(String file, String reading, String digest) {
        readings.put(file, reading);
        digests.put(file, digest);
    }

    /** Readings that were replaced before, with the time in milliseconds. */
    synchronized void retire(Map<String, Long> before) {
        retired.putAll(before);
    }

    /** A new reading of a file. */
    synchronized void replace(String file, String reading, String digest, long now) {
        remove(file, now);
        know(file, reading, digest);
    }

    /** A file that is no more. */
    synchronized void remove(String file, long now) {
        String old = readings.remove(file);
        if (old != null) {
            retired.put(old, now);
        }
        digests.remove(file);
    }

    /** The digests of all files by their names. */
    synchronized Map<String, String> digests() {
        return Map.copyOf(digests);
    }

    /** The readings of all files. */
    synchronized List<String> current() {
        return List.copyOf(readings.values());
    }

    /** The replaced readings, with the time in milliseconds. */
    synchronized Map<String, Long> retired() {
        return new LinkedHashMap<>(retired);
    }

    /** The readings that were replaced before this time. */
    synchronized Set<String> retiredBefore(long time) {
        return retired.entrySet().stream()
                .filter(each -> each.getValue() < time)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Readings whose entries were deleted. */
    synchronized void forget(Collection<String> deleted) {
        retired.keySet().removeAll(deleted);
    }
}
