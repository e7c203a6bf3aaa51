package jirei.corpus.folder;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A regular file on the disk.
 *
 * @param where its path
 */
public record DiskFile(Path where) implements FolderItem.FileItem {
    private static final Duration STEP_OF_TIME = Duration.ofSeconds(2);

    /**
     * The item at a path of the disk. Only regular files are ever opened: reading a pipe might never end.
     *
     * @param root the folder that links must not lead out of, as a real path
     * @throws IOException if nothing is there, or its attributes cannot be read
     */
    static FolderItem at(Path path, Path root) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
            return behindLink(path, root);
        } else if (attributes.isDirectory()) {
            return new Refused("フォルダーを開けません。フォルダーの読み取りを許可してください。中の資料は読んでいません。");
        }
        return regular(path, attributes);
    }

    private static FolderItem behindLink(Path link, Path root) {
        try {
            Path real = link.toRealPath();
            if (!real.startsWith(root)) {
                return new Refused("資料フォルダーの外を指すリンクです。ファイルそのものを置いてください。");
            } else if (Files.isDirectory(real)) {
                return new Refused("フォルダーを指すリンクです。リンクはたどらないので、フォルダーそのものを置いてください。");
            }
            return regular(link, Files.readAttributes(real, BasicFileAttributes.class));
        } catch (NoSuchFileException e) {
            return new Refused("リンクの指す先がありません。ファイルそのものを置くか、リンクを消してください。");
        } catch (IOException e) {
            return new Refused("リンクの先を開けません（輪になったリンクかもしれません）。ファイルそのものを置くか、リンクを消してください。");
        }
    }

    private static FolderItem regular(Path path, BasicFileAttributes attributes) {
        return attributes.isRegularFile()
                ? new DiskFile(path)
                : new Refused("ふつうのファイルではない（パイプやソケットなどの）ため、開きません。資料フォルダーから外してください。");
    }

    @Override
    public InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(where));
    }

    /** Empty if the system's encoding cannot express the name, since other programs would see another name. */
    @Override
    public Optional<Path> path() {
        try {
            return Optional.of(Path.of(where.toString())).filter(where::equals);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public void addTo(MessageDigest digest) throws IOException {
        try (InputStream content = Files.newInputStream(where)) {
            DigestUtils.updateDigest(digest, content);
        }
    }

    /** The stamp includes readability, since a change of permissions changes neither time nor size. */
    @Override
    public Optional<Look> look() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(where, BasicFileAttributes.class);
            String stamp = attributes.size() + "-"
                    + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS) + "-" + attributes.fileKey()
                    + (Files.isReadable(where) ? "" : "-locked");
            Instant changed = attributes.lastModifiedTime().toInstant();
            boolean settled = changed.isBefore(Instant.now().minus(STEP_OF_TIME));
            return Optional.of(new Look(stamp, settled, attributes.size()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
