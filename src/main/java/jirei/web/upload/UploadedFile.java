package jirei.web.upload;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import jirei.web.upload.UploadReceipt.UploadOutcome;
import org.apache.commons.codec.digest.DigestUtils;

/** A file that is being received. Closing it removes it, unless it was kept. */
final class UploadedFile implements AutoCloseable {
    private final UploadFolder folder;
    private final FileName name;
    private final Path part;
    private final boolean replaces;
    private final FileChannel channel;
    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private long bytes;

    UploadedFile(UploadFolder folder, FileName name, Path part, boolean replaces) throws UploadRejected {
        this.folder = folder;
        this.name = name;
        this.part = part;
        this.replaces = replaces;
        try {
            // Not Files.createTempFile: such a file would be readable by its owner only.
            this.channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw folder.rejection(e);
        }
    }

    FileName name() {
        return name;
    }

    long bytes() {
        return bytes;
    }

    /**
     * Writes the next bytes.
     *
     * @throws UploadRejected if the file is too large or cannot be written
     */
    void write(ByteBuffer content) throws UploadRejected {
        bytes += content.remaining();
        if (bytes > folder.settings().limits().fileBytes()) {
            String most = UploadSettings.inWords(folder.settings().limits().fileBytes());
            throw new UploadRejected(HttpStatus.CONTENT_TOO_LARGE, "ファイルが大きすぎます（" + most + "まで）。分けて追加してください。");
        }
        digest.update(content.duplicate());
        try {
            while (content.hasRemaining()) {
                channel.write(content);
            }
        } catch (IOException e) {
            throw folder.rejection(e);
        }
    }

    /** Moves the complete file to its name. */
    UploadReceipt keep() {
        String sha256 = HexFormat.of().formatHex(digest.digest());
        try {
            if (bytes == 0) {
                throw new UploadRejected(HttpStatus.BAD_REQUEST, "空のファイルです。内容を確かめてください。");
            }
            channel.force(true);
            channel.close();
            // The system clock, as for the update time of the index, so that the two can be compared.
            Files.setLastModifiedTime(part, FileTime.from(Instant.now()));
            return put(sha256);
        } catch (UploadRejected e) {
            return UploadReceipt.refused(name.value(), bytes, sha256, e);
        } catch (FileAlreadyExistsException e) {
            return UploadReceipt.refused(name.value(), bytes, sha256, taken());
        } catch (IOException e) {
            return UploadReceipt.refused(name.value(), bytes, sha256, folder.rejection(e));
        }
    }

    /** Synchronized, so that of two concurrent uploads with one name the first wins. */
    private UploadReceipt put(String sha256) throws IOException, UploadRejected {
        synchronized (folder) {
            Optional<Path> other = folder.find(name);
            if (other.isEmpty()) {
                Files.move(part, folder.settings().folder().resolve(name.value()));
                return new UploadReceipt(
                        name.value(), UploadOutcome.TAKEN, HttpStatus.CREATED, bytes, sha256, "受け取りました。");
            }
            Path there = other.get();
            if (Files.isDirectory(there)) {
                throw new UploadRejected(HttpStatus.CONFLICT, "同じ名前のフォルダーがあります。名前を変えて追加してください。");
            }
            if (Files.isRegularFile(there) && Files.mismatch(part, there) < 0) {
                return new UploadReceipt(
                        name.value(), UploadOutcome.UNCHANGED, HttpStatus.OK, bytes, sha256, "同じ名前で同じ内容の資料がすでにあります。");
            }
            if (!replaces) {
                throw taken();
            }
            Files.move(part, there, StandardCopyOption.ATOMIC_MOVE);
            return new UploadReceipt(
                    name.value(), UploadOutcome.REPLACED, HttpStatus.OK, bytes, sha256, "同じ名前の資料と置き換えました。");
        }
    }

    private static UploadRejected taken() {
        return new UploadRejected(HttpStatus.CONFLICT, "同じ名前で内容の違う資料がすでにあります。名前を変えるか、「同じ名前の資料を置き換える」を選んで送り直してください。");
    }

    /** The outcome if it is refused. */
    UploadReceipt refused(UploadRejected rejection) {
        return UploadReceipt.refused(name.value(), bytes, "", rejection);
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(part);
        } catch (IOException e) {
            folder.leave(part, e);
        }
    }
}
