package jirei.corpus.folder;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import jirei.corpus.folder.FolderItem.Look;
import jirei.corpus.folder.FolderItem.Refused;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The directory of a ZIP: its files by name, and the reasons why some are not read. Files beyond the limits on the
 * unpacked size are refused, as a protection against ZIP bombs.
 */
final class Archive {
    private static final int MOST_MEMBERS = 10_000;
    private static final long LARGEST_MEMBER = 256L << 20;
    private static final long LARGEST = 4L << 30;

    private final ArchiveFile file;
    private final Look look;
    private final SortedMap<String, FolderItem> members = new TreeMap<>();
    private Optional<Refused> trouble = Optional.empty();
    private long bytes;

    private Archive(ArchiveFile file, Look look) {
        this.file = file;
        this.look = look;
    }

    /** Whether the name of the file is that of a ZIP. */
    static boolean isOne(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** Reads the directory of a ZIP. */
    static Archive of(DiskFile disk) {
        Look look = disk.look().orElse(new Look("gone", false, 0));
        Archive archive = new Archive(new ArchiveFile(disk, look), look);
        try {
            archive.readDirectory(archive.file.directory());
        } catch (IOException | RuntimeException e) {
            // The library throws various exceptions for a damaged directory.
            archive.members.clear();
            archive.trouble = Optional.of(new Refused("ZIPとして開けません。ファイルが壊れていないか、途中で切れていないか確かめてください。"));
        }
        return archive;
    }

    private void readDirectory(List<ZipArchiveEntry> entries) {
        List<String> names = ArchiveNames.of(entries);
        for (int i = 0; i < entries.size(); i++) {
            String name = names.get(i);
            if (name.endsWith("/") || isHidden(name)) {
                continue;
            }
            if (members.size() == MOST_MEMBERS) {
                trouble = Optional.of(new Refused(String.format(
                        Locale.ROOT, "ZIPの中のファイルが多すぎます（%,d個まで）。それを超えた分は収録していません。分けて置いてください。", MOST_MEMBERS)));
                return;
            }
            add(name, entries.get(i));
        }
        if (members.isEmpty()) {
            trouble = Optional.of(new Refused("ZIPの中に資料がありません。"));
        }
    }

    private static boolean isHidden(String name) {
        return Stream.of(name.split("/")).anyMatch(part -> FolderWalk.isHidden(part) && !part.equals(".."));
    }

    private void add(String name, ZipArchiveEntry entry) {
        Optional<String> fault = fault(name, entry);
        if (fault.isEmpty()) {
            bytes += entry.getSize();
        }
        FolderItem item = fault.<FolderItem>map(Refused::new).orElseGet(() -> new ArchiveMember(this, entry));
        if (members.putIfAbsent(name, item) != null) {
            members.put(name + "（2つ目）", new Refused("ZIPの中に同じ名前のファイルが2つ以上あります。別の名前にしてください。"));
        }
    }

    /** The reason why a file is not read, if any. */
    private Optional<String> fault(String name, ZipArchiveEntry entry) {
        if (name.startsWith("/")
                || name.matches("(?s)[A-Za-z]:.*")
                || List.of(name.split("/")).contains("..")) {
            return Optional.of("ZIPの外を指す名前のファイルです。入れ直してください。");
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of("パスワードで保護されています。保護を外して保存し直してください。");
        } else if (entry.isUnixSymlink()) {
            return Optional.of("ZIPの中のリンクは読みません。ファイルそのものを入れてください。");
        } else if (isOne(name)) {
            return Optional.of("ZIPの中のZIPは読みません。展開して置いてください。");
        } else if (!ArchiveFile.canUnpack(entry)) {
            return Optional.of("この圧縮方式のZIPは展開できません。ふつうの方式（Deflate）で圧縮し直してください。");
        } else if (entry.getSize() < 0 || entry.getSize() > LARGEST_MEMBER) {
            return Optional.of("展開すると大きすぎます（256MBまで）。分けて置いてください。");
        } else if (bytes + entry.getSize() > LARGEST) {
            return Optional.of("ZIPを展開すると大きすぎます（合わせて4GBまで）。分けて置いてください。");
        }
        return Optional.empty();
    }

    /** The names of its files, including refused ones. */
    List<String> members() {
        return List.copyOf(members.keySet());
    }

    /** The file with this name, if there is one. */
    Optional<FolderItem> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** The problem of the ZIP as a whole, if any; its files may be readable nevertheless. */
    Optional<Refused> trouble() {
        return trouble;
    }

    /** The state of the ZIP when its directory was read. */
    Look look() {
        return look;
    }

    ArchiveFile file() {
        return file;
    }
}
