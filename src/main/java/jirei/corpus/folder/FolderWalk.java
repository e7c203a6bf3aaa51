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
 * Lists the items of the corpus folder by name. It continues if a subfolder cannot be opened or a file disappears
 * meanwhile, and does not follow links to folders, which may lead out of the folder or form a cycle.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final SortedMap<String, Path> found = new TreeMap<>();

    FolderWalk(Path root) {
        this.root = root;
    }

    /**
     * The paths by name, relative to the folder, with slashes, in alphabetical order. The name of a folder, listed only
     * if it could not be opened or is a link, ends in a slash.
     *
     * @throws IOException if the folder itself cannot be opened
     */
    static SortedMap<String, Path> of(Path root) throws IOException {
        FolderWalk walk = new FolderWalk(root);
        Files.walkFileTree(root, walk);
        return walk.found;
    }

    /** The paths found so far. */
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

    /** An item whose attributes cannot be read is a folder, since files are only listed here. */
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

    /** An exception means that the folder could not be listed completely. */
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

    /** Whether a name is to be ignored: hidden files, and files that Office, Windows and macOS create. */
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
     * Decodes a name that the system's encoding cannot express, such as one written in Shift_JIS by an old program,
     * from the bytes in the URI of its path.
     */
    private String decoded(Path path) {
        String address =
                path.toUri().getRawPath().substring(root.toUri().getRawPath().length());
        byte[] bytes = URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.ISO_8859_1);
        return TextEncoding.decode(bytes).orElse(address).replaceFirst("/$", "");
    }
}
