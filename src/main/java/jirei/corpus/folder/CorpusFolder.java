package jirei.corpus.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import jirei.corpus.folder.FolderItem.Look;
import jirei.corpus.folder.FolderItem.Refused;

/**
 * What lies in the folder of the corpus, from outside. Files in a ZIP are named as if it were a folder:
 * {@code reports.zip/2026/plan.pdf}.
 */
public final class CorpusFolder {
    private static final FolderItem NOTHING = new Refused("");

    private final Path root;
    private final Optional<String> only;
    private final Map<String, Path> elsewhere;
    private final Archives archives = new Archives();

    /** Where those files are whose names do not tell it. */
    private volatile Map<String, Path> misnamed = Map.of();

    /** The names of all files in the last walk, sidecars among them; empty where no walk has looked for sidecars. */
    private volatile Optional<Set<String>> seen = Optional.empty();

    /**
     * A folder.
     *
     * @param root where it really is
     * @param only the one file that counts, whatever lies beside it; empty where all do
     * @param elsewhere files that tell about others and do not lie in the folder, by the names that they would have there
     */
    public CorpusFolder(Path root, Optional<String> only, Map<String, Path> elsewhere) {
        this.root = root;
        this.only = only;
        this.elsewhere = Map.copyOf(elsewhere);
    }

    /**
     * Walks through the folder and returns the names of all files, below the folder and with slashes, in alphabetical
     * order; without hidden files and the sidecars of other files. Unreadable files are among them, so that they are
     * reported.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public List<String> files() {
        SortedMap<String, Path> walked = walk();
        Map<String, Path> odd = new HashMap<>();
        walked.forEach((name, path) -> {
            if (!resolve(name).equals(Optional.of(path))) {
                odd.put(name, path);
            }
        });
        misnamed = Map.copyOf(odd);
        Set<String> files = new TreeSet<>();
        Set<String> zips = new HashSet<>();
        for (String name : walked.keySet()) {
            if (Archive.isOne(name) && onDisk(name).orElse(NOTHING) instanceof DiskFile zip) {
                zips.add(name);
                Archive archive = archives.lookAgain(name, zip);
                archive.trouble().ifPresent(trouble -> files.add(name));
                archive.members().forEach(member -> files.add(name + "/" + member));
            } else {
                files.add(name);
            }
        }
        archives.keep(zips);
        List<String> readable = Sidecars.readable(List.copyOf(files));
        files.addAll(elsewhere.keySet());
        seen = only.isPresent() ? Optional.empty() : Optional.of(Set.copyOf(files));
        return readable;
    }

    /**
     * The names of the sidecars of a file, the nearest first: those that the last walk has seen, so that the disk is
     * not asked in vain. Before the first walk, all that it might have.
     */
    public List<String> sidecars(String file) {
        List<String> candidates = Sidecars.of(file);
        return seen.map(names -> candidates.stream().filter(names::contains).toList())
                .orElse(candidates);
    }

    private SortedMap<String, Path> walk() {
        try {
            return only.isPresent() ? new TreeMap<>(Map.of(only.get(), root.resolve(only.get()))) : FolderWalk.of(root);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the corpus folder " + root, e);
        }
    }

    /** What lies under a name, if anything does. */
    public Optional<FolderItem> item(String name) {
        for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
            Optional<Archive> archive = archive(name.substring(0, slash));
            if (archive.isPresent()) {
                String member = name.substring(slash + 1);
                archives.use(archive.get());
                return archive.get().member(member);
            }
        }
        Optional<FolderItem> whole = archive(name).flatMap(Archive::trouble);
        return whole.isPresent() ? whole : onDisk(name);
    }

    private Optional<Archive> archive(String name) {
        if (!Archive.isOne(name)) {
            return Optional.empty();
        }
        return archives.get(name)
                .or(() -> onDisk(name).orElse(NOTHING) instanceof DiskFile zip
                        ? Optional.of(archives.lookAgain(name, zip))
                        : Optional.empty());
    }

    private Optional<FolderItem> onDisk(String name) {
        if (elsewhere.containsKey(name)) {
            return Optional.of(new DiskFile(elsewhere.get(name)));
        }
        Optional<Path> path = Optional.ofNullable(misnamed.get(name)).or(() -> resolve(name));
        try {
            return path.isEmpty() ? Optional.empty() : Optional.of(DiskFile.at(path.get(), root));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Refused("ファイルを開けません。読み取りを許可してください。"));
        }
    }

    /** Where a file of this name is, if it is spelt like one below the folder. */
    private Optional<Path> resolve(String name) {
        try {
            Path path = root.resolve(name);
            return Optional.of(path)
                    .filter(found -> found.startsWith(root) && found.normalize().equals(found));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** What a file looks like now, if it can be seen. */
    public Optional<Look> look(String name) {
        return item(name).flatMap(FolderItem::look);
    }
}
