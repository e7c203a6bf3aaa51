package jirei.corpus.folder;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import jirei.japanese.TextEncoding;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the folder of the corpus and notes what lies in it under which name. It goes on where a folder cannot be
 * opened or a file goes away meanwhile, and follows no links to folders, which may lead out or in a circle.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final SortedMap<String, Path> found = new TreeMap<>();

    FolderWalk(Path root) {
        this.root = root;
    }

    /**
     * The names, below the folder and with slashes, in alphabetical order. That of a folder, which is there where it could
     * not be opened or is a link, ends in a slash.
     *
     * @throws IOException if the folder itself cannot be opened
     */
    static SortedMap<String, Path> of(Path root) throws IOException {
        FolderWalk walk = new FolderWalk(root);
        Files.walkFileTree(root, walk);
        return walk.found;
    }

    /** What was found so far. */
    SortedMap<String, Path> found() {
        return found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return !folder.equals(root) && isHidden(lastName(folder))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        boolean leadsToFolder = attributes.isSymbolicLink() && Files.isDirectory(file);
        note(file, leadsToFolder ? "/" : "");
        return FileVisitResult.CONTINUE;
    }

    /** What cannot be looked at is a folder: files are only listed here. */
    @Override
    public FileVisitResult visitFileFailed(Path path, IOException reason) throws IOException {
        if (path.equals(root)) {
            throw reason;
        }
        if (!(reason instanceof NoSuchFileException)) {
            note(path, "/");
        }
        return FileVisitResult.CONTINUE;
    }

    /** A folder of which not all could be listed, since the disk failed or it went away meanwhile. */
    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException reason) throws IOException {
        if (reason != null) {
            visitFileFailed(folder, reason);
        }
        return FileVisitResult.CONTINUE;
    }

    private void note(Path path, String end) {
        if (isHidden(lastName(path))) {
            return;
        }
        String name = name(path) + end;
        while (found.putIfAbsent(name, path) != null) {
            name = "_" + name;
        }
    }

    /**
     * Whether a file or folder of this name is none of the analyst's: hidden ones, and what Office, Windows and macOS leave
     * behind.
     */
    static boolean isHidden(String name) {
        return name.startsWith(".")
                || name.startsWith("~$")
                || name.equals("__MACOSX")
                || name.equalsIgnoreCase("Thumbs.db")
                || name.equalsIgnoreCase("desktop.ini");
    }

    private static String lastName(Path path) {
        return String.valueOf(path.getFileName());
    }

    private String name(Path path) {
        Path below = root.relativize(path);
        String name = below.toString();
        try {
            if (Path.of(name).equals(below)) {
                return name.replace(path.getFileSystem().getSeparator(), "/");
            }
        } catch (InvalidPathException e) {
            return decoded(path);
        }
        return decoded(path);
    }

    /**
     * A name that the system cannot spell, such as one that an old program wrote in Shift_JIS, out of its bytes, which the
     * path's address has.
     */
    private String decoded(Path path) {
        String address =
                path.toUri().getRawPath().substring(root.toUri().getRawPath().length());
        byte[] bytes = URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.ISO_8859_1);
        return TextEncoding.decode(bytes).orElse(address).replaceFirst("/$", "");
    }
}
