package jirei.web.upload;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The corpus folder as the target of uploads. A file is written under a hidden name, which the corpus ignores, and
 * renamed when it is complete.
 */
final class UploadFolder {
    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
    private static final String HIDDEN = ".upload-";
    private static final String PART = ".part";

    /** Older partial files are abandoned; no upload, of another server on the same folder either, takes as long. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private final UploadSettings settings;
    private final SecureRandom random = new SecureRandom();

    UploadFolder(UploadSettings settings) {
        this.settings = settings;
    }

    /** The settings of this folder. */
    UploadSettings settings() {
        return settings;
    }

    /** Removes partial files that a stopped server left behind. */
    void clean(Instant now) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(settings.folder(), HIDDEN + "*" + PART)) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LEFT_BEHIND))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("cannot remove abandoned uploads from {}", settings.folder(), e);
        }
    }

    /**
     * Begins to receive a file.
     *
     * @param sent the name from the client
     * @param replaces whether it may replace a file of the same name
     * @throws UploadRejected if the name is invalid, the format is not supported or the folder cannot be written
     */
    UploadedFile begin(String sent, boolean replaces) throws UploadRejected {
        FileName name = FileName.of(sent, settings);
        byte[] letters = new byte[12];
        random.nextBytes(letters);
        Path part = settings.folder().resolve(HIDDEN + HexFormat.of().formatHex(letters) + PART);
        return new UploadedFile(this, name, part, replaces);
    }

    /** The existing file of this name; it may have been written on another system with decomposed letters. */
    Optional<Path> find(FileName name) throws IOException {
        Path plain = settings.folder().resolve(name.value());
        if (Files.exists(plain) || Files.isSymbolicLink(plain)) {
            return Optional.of(plain);
        }
        if (name.value().chars().allMatch(letter -> letter < 0x80)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(settings.folder())) {
            for (Path other : all) {
                String composed = Normalizer.normalize(other.getFileName().toString(), Normalizer.Form.NFC);
                if (composed.equals(name.value())) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    /** Logs a partial file that could not be removed; the next start removes it. */
    void leave(Path part, IOException reason) {
        LOG.warn("cannot remove {}", part, reason);
    }

    /** A disk error as a rejection with a message for the analyst. */
    UploadRejected rejection(IOException e) {
        LOG.error("cannot write into {}", settings.folder(), e);
        boolean full;
        try {
            full = Files.getFileStore(settings.folder()).getUsableSpace() < 1 << 20;
        } catch (IOException unknown) {
            e.addSuppressed(unknown);
            full = false;
        }
        return full
                ? new UploadRejected(HttpStatus.INSUFFICIENT_STORAGE, "サーバーの空き容量が足りません。管理者にお知らせください。", e)
                : new UploadRejected(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "資料フォルダーに書き込めませんでした（" + e.getClass().getSimpleName() + "）。管理者にお知らせください。",
                        e);
    }
}
