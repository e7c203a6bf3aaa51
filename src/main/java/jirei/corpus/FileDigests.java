package jirei.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.corpus.folder.CorpusFolder;
import jirei.corpus.folder.FolderItem;
import jirei.corpus.folder.FolderItem.FileItem;
import jirei.corpus.folder.FolderItem.Look;
import jirei.corpus.folder.FolderItem.Refused;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Tells whether a file would be read otherwise than before: a digest of it, its sidecars and the version of the
 * program, and a stamp of how they look from outside, which is had without opening them.
 */
final class FileDigests {
    private static final String UNREADABLE = "unreadable";

    private final long version = ProgramVersion.current();
    private final CorpusFolder folder;

    FileDigests(CorpusFolder folder) {
        this.folder = folder;
    }

    /** The digest of a file. */
    String of(String file) {
        try {
            MessageDigest sha256 = DigestUtils.getSha256Digest();
            sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(0, version));
            for (String part : parts(file)) {
                Optional<FolderItem> item = folder.item(part);
                if (item.isPresent()) {
                    addTo(sha256, part, item.get());
                } else if (part.equals(file)) {
                    return UNREADABLE;
                }
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (IOException e) {
            return UNREADABLE;
        }
    }

    private static void addTo(MessageDigest sha256, String part, FolderItem item) throws IOException {
        sha256.update((part + "\n").getBytes(StandardCharsets.UTF_8));
        switch (item) {
            case FileItem content -> content.addTo(sha256);
            case Refused refused -> sha256.update(refused.reason().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The digest of a file, which is not opened if it looks as it did when its digest was kept. */
    String of(String file, FileStamps stamps) {
        List<Look> looks = looks(file);
        String stamp = stamp(looks);
        Optional<String> known = stamps.digest(file, stamp);
        if (known.isPresent()) {
            return known.get();
        }
        String digest = of(file);
        if (looks.stream().allMatch(Look::settled) && !digest.equals(UNREADABLE)) {
            stamps.keep(file, stamp, digest);
        }
        return digest;
    }

    /** The stamps of all files, after a new walk through the folder. */
    Map<String, String> stamps() {
        Map<String, String> stamps = new TreeMap<>();
        folder.files().forEach(file -> stamps.put(file, stamp(looks(file))));
        return stamps;
    }

    private List<Look> looks(String file) {
        return parts(file).stream().flatMap(name -> folder.look(name).stream()).toList();
    }

    private static String stamp(List<Look> looks) {
        return looks.isEmpty() ? UNREADABLE : looks.stream().map(Look::stamp).collect(Collectors.joining("+"));
    }

    private List<String> parts(String file) {
        return Stream.concat(Stream.of(file), folder.sidecars(file).stream()).toList();
    }
}
