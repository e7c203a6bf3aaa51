package jirei.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jirei.opensearch.Manifest.IndexFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A copy of the index of words in a folder of its own. A file is never changed, so that a newer copy shares those that
 * stayed.
 *
 * @param files what the folder holds
 */
record WordIndexFiles(Path folder, List<IndexFile> files) {
    private static final Logger LOG = LoggerFactory.getLogger(WordIndexFiles.class);

    WordIndexFiles {
        files = List.copyOf(files);
    }

    /** Reads the files of a manifest into a temporary folder; what an older copy has is not read again. */
    static WordIndexFiles copy(BlobStore blobs, List<IndexFile> files, Optional<WordIndexFiles> older)
            throws IOException {
        Path folder = Files.createTempDirectory("jirei-words");
        try {
            for (IndexFile file : files) {
                Path target = folder.resolve(file.name());
                Optional<Path> known = older.filter(copy -> copy.files.contains(file))
                        .map(copy -> copy.folder.resolve(file.name()))
                        .filter(Files::exists);
                if (known.isPresent()) {
                    link(known.get(), target);
                } else {
                    blobs.get(file.blob(), file.bytes(), target);
                }
            }
            return new WordIndexFiles(folder, files);
        } catch (IOException | RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    private static void link(Path known, Path target) throws IOException {
        try {
            Files.createLink(target, known);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(known, target);
        }
    }

    /** Deletes a folder and what is in it. */
    static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            LOG.info("the temporary folder {} could not be deleted: {}", folder, e.toString());
        }
    }
}
