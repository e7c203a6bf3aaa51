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
 * The folder of research as one puts files into it. Each is written under a hidden name first, which nothing reads, and
 * gets its own name once it is whole.
 */
final class UploadFolder {
    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
    private static final String HIDDEN = ".upload-";
    private static final String PART = ".part";

    /** Nobody writes on one file for longer, another server on the same folder neither. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private final UploadSettings intake;
    private final SecureRandom random = new SecureRandom();

    UploadFolder(UploadSettings intake) {
        this.intake = intake;
    }

    UploadSettings intake() {
        return intake;
    }

    /** Removes what was being written when a server ended. */
    void clean(Instant now) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(intake.folder(), HIDDEN + "*" + PART)) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LEFT_BEHIND))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("cannot look for what was left behind in {}", intake.folder(), e);
        }
    }

    /**
     * Begins a file.
     *
     * @param sent its name, as it was sent
     * @param replaces whether it takes the place of one of the same name
     * @throws UploadRejected if it cannot be taken, however it goes on
     */
    UploadedFile begin(String sent, boolean replaces) throws UploadRejected {
        FileName name = FileName.of(sent, intake);
        byte[] letters = new byte[12];
        random.nextBytes(letters);
        Path part = intake.folder().resolve(HIDDEN + HexFormat.of().formatHex(letters) + PART);
        return new UploadedFile(this, name, part, replaces);
    }

    /** The file of that name, if there is one; as written on another system its letters may be composed otherwise. */
    Optional<Path> find(FileName name) throws IOException {
        Path plain = intake.folder().resolve(name.value());
        if (Files.exists(plain) || Files.isSymbolicLink(plain)) {
            return Optional.of(plain);
        }
        if (name.value().chars().allMatch(letter -> letter < 0x80)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(intake.folder())) {
            for (Path other : all) {
                String composed = Normalizer.normalize(other.getFileName().toString(), Normalizer.Form.NFC);
                if (composed.equals(name.value())) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    /** A part that could not be removed lies there until the next start. */
    void leave(Path part, IOException reason) {
        LOG.warn("cannot remove {}", part, reason);
    }

    /** What the disk says, in words for the analyst. */
    UploadRejected refusal(IOException e) {
        LOG.error("cannot write into {}", intake.folder(), e);
        boolean full;
        try {
            full = Files.getFileStore(intake.folder()).getUsableSpace() < 1 << 20;
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
