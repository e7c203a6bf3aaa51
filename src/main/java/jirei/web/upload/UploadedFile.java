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

/** A file that is being received. Unless it is kept, nothing is left of it. */
final class UploadedFile implements AutoCloseable {
    private final UploadFolder inbox;
    private final FileName name;
    private final Path part;
    private final boolean replaces;
    private final FileChannel channel;
    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private long bytes;

    UploadedFile(UploadFolder inbox, FileName name, Path part, boolean replaces) throws UploadRejected {
        this.inbox = inbox;
        this.name = name;
        this.part = part;
        this.replaces = replaces;
        try {
            // Not as files for the time being are made, which only their owner may read.
            this.channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw inbox.refusal(e);
        }
    }

    FileName name() {
        return name;
    }

    long bytes() {
        return bytes;
    }

    /**
     * Takes some more of it.
     *
     * @throws UploadRejected if it is longer than files may be, or the disk does not take it
     */
    void write(ByteBuffer content) throws UploadRejected {
        bytes += content.remaining();
        if (bytes > inbox.intake().limits().fileBytes()) {
            String most = UploadSettings.inWords(inbox.intake().limits().fileBytes());
            throw new UploadRejected(HttpStatus.CONTENT_TOO_LARGE, "ファイルが大きすぎます（" + most + "まで）。分けて追加してください。");
        }
        digest.update(content.duplicate());
        try {
            while (content.hasRemaining()) {
                channel.write(content);
            }
        } catch (IOException e) {
            throw inbox.refusal(e);
        }
    }

    /** Gives it its name, now that it is whole; tells what became of it. */
    UploadReceipt keep() {
        String sha256 = HexFormat.of().formatHex(digest.digest());
        try {
            if (bytes == 0) {
                throw new UploadRejected(HttpStatus.BAD_REQUEST, "空のファイルです。内容を確かめてください。");
            }
            channel.force(true);
            channel.close();
            // By the clock of the index, which is never set for a test: so one tells whether the file was read since.
            Files.setLastModifiedTime(part, FileTime.from(Instant.now()));
            return put(sha256);
        } catch (UploadRejected e) {
            return UploadReceipt.refused(name.value(), bytes, sha256, e);
        } catch (FileAlreadyExistsException e) {
            return UploadReceipt.refused(name.value(), bytes, sha256, taken());
        } catch (IOException e) {
            return UploadReceipt.refused(name.value(), bytes, sha256, inbox.refusal(e));
        }
    }

    /** Of two with one name that come at once, one is the first. */
    private UploadReceipt put(String sha256) throws IOException, UploadRejected {
        synchronized (inbox) {
            Optional<Path> other = inbox.find(name);
            if (other.isEmpty()) {
                Files.move(part, inbox.intake().folder().resolve(name.value()));
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

    /** What became of it where it is not kept. */
    UploadReceipt refused(UploadRejected refusal) {
        return UploadReceipt.refused(name.value(), bytes, "", refusal);
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(part);
        } catch (IOException e) {
            inbox.leave(part, e);
        }
    }
}
