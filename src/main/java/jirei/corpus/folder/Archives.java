package jirei.corpus.folder;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jirei.corpus.folder.FolderItem.Look;

/** The ZIPs of the corpus. The directory of a ZIP is read again only if the ZIP has changed. */
final class Archives {
    /** As many as are read in parallel. */
    private static final int MOST_OPEN = 4;

    private final Map<String, Archive> known = new HashMap<>();
    private final Deque<Archive> open = new ArrayDeque<>();

    /** The ZIP of this name in its present state. */
    synchronized Archive lookAgain(String name, DiskFile file) {
        Archive archive = known.get(name);
        if (archive == null
                || !file.look()
                        .map(Look::stamp)
                        .equals(Optional.of(archive.look().stamp()))) {
            archive = Archive.of(file);
            known.put(name, archive);
        }
        return archive;
    }

    /** The ZIP of this name in its last known state, if any. */
    synchronized Optional<Archive> get(String name) {
        return Optional.ofNullable(known.get(name));
    }

    /** Must be called before a file in the ZIP is read; closes ZIPs that were not used lately. */
    synchronized void use(Archive archive) {
        open.remove(archive);
        open.addLast(archive);
        while (open.size() > MOST_OPEN) {
            open.removeFirst().file().rest();
        }
    }

    /** Forgets all other ZIPs, and closes all files. */
    synchronized void keep(Set<String> names) {
        known.keySet().retainAll(names);
        open.forEach(archive -> archive.file().rest());
        open.clear();
    }
}
