package jirei.web.upload;

import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jirei.web.access.Denial;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;

/**
 * Reads a multipart form as a stream: each file is written to disk at once and never held in memory. The fields that a
 * file depends on, the token and the replace flag, must precede it.
 *
 * <p>A rejected file has its reason in its receipt, and reading goes on with the next. Once the whole request is
 * refused or too long, the rest is read and discarded, since browsers read the answer only after they have sent
 * everything.
 */
final class UploadRequest extends MultiPart.AbstractPartsListener {
    private static final int CHUNK_BYTES = 64 << 10;
    private static final int LONGEST_FIELD_BYTES = 1 << 10;
    private static final int LONGEST_HEADERS_BYTES = 8 << 10;

    private final UploadFolder folder;
    private final TokenAuthenticator authenticator;
    private final Clock clock;
    private final String remote;
    private final MultiPart.Parser parser;
    private final List<UploadReceipt> receipts = new ArrayList<>();
    private final ByteArrayOutputStream field = new ByteArrayOutputStream();
    private Optional<UploadedFile> incoming = Optional.empty();
    private Optional<Denial> denial = Optional.empty();
    private Optional<RuntimeException> failure = Optional.empty();
    private boolean admitted;
    private boolean replaces;
    private boolean over;
    private long total;

    /**
     * The client, as known before the form is read.
     *
     * @param remote its address
     * @param admitted whether it is already authenticated; otherwise the token is a field of the form
     * @param replaces whether files may replace others of the same name
     */
    record Sender(String remote, boolean admitted, boolean replaces) {}

    /** A reader for the parts between these boundaries. */
    UploadRequest(UploadFolder folder, TokenAuthenticator authenticator, Clock clock, Sender sender, String boundary) {
        this.folder = folder;
        this.authenticator = authenticator;
        this.clock = clock;
        this.remote = sender.remote();
        this.admitted = sender.admitted();
        this.replaces = sender.replaces();
        this.parser = new MultiPart.Parser(boundary, this);
        parser.setPartHeadersMaxLength(LONGEST_HEADERS_BYTES);
    }

    /** Reads up to the size limit of a request. A file whose connection breaks is refused. */
    void read(InputStream content) {
        long most = folder.settings().limits().requestBytes();
        try {
            while (total <= most) {
                byte[] chunk = content.readNBytes(CHUNK_BYTES);
                total += chunk.length;
                if (total > most) {
                    stop("一度に送れるのは" + UploadSettings.inWords(most) + "までです。このファイルから後は受け取っていません。");
                } else if (!over) {
                    parser.parse(Content.Chunk.from(ByteBuffer.wrap(chunk), chunk.length == 0));
                }
                if (chunk.length == 0) {
                    break;
                }
            }
        } catch (IOException e) {
            brokenOff();
        } finally {
            incoming.ifPresent(UploadedFile::close);
        }
        failure.ifPresent(e -> {
            throw e;
        });
    }

    /** The outcome for each file, in order. */
    List<UploadReceipt> receipts() {
        return List.copyOf(receipts);
    }

    /** The reason the whole request is refused; empty if it is not. */
    Optional<Denial> denial() {
        return denial;
    }

    @Override
    public void onPartHeaders() {
        guarded(() -> {
            field.reset();
            String file = getFileName();
            // Browsers send an empty name if no file was selected.
            if (file != null && !file.isEmpty()) {
                begin(file);
            }
        });
    }

    private void begin(String file) {
        int most = folder.settings().limits().files();
        if (!admitted) {
            deny(authenticator.admit(remote, ""));
        } else if (receipts.size() >= most) {
            over = true;
            add(UploadReceipt.refused(file, 0, "", tooMuch("一度に送れるのは" + most + "件までです。このファイルから後は受け取っていません。")));
        } else {
            try {
                incoming = Optional.of(folder.begin(file, replaces));
            } catch (UploadRejected e) {
                add(UploadReceipt.refused(file, 0, "", e));
            }
        }
    }

    @Override
    public void onPartContent(Content.Chunk chunk) {
        guarded(() -> {
            ByteBuffer content = chunk.getByteBuffer();
            if (incoming.isPresent()) {
                write(incoming.get(), content);
            } else if (getFileName() == null && field.size() < LONGEST_FIELD_BYTES) {
                byte[] some = new byte[Math.min(content.remaining(), LONGEST_FIELD_BYTES)];
                content.get(some);
                field.writeBytes(some);
            }
        });
    }

    private void write(UploadedFile file, ByteBuffer content) {
        try {
            file.write(content);
        } catch (UploadRejected e) {
            end(file.refused(e));
        }
    }

    @Override
    public void onPart(String name, String fileName, HttpFields headers) {
        guarded(() -> {
            incoming.ifPresent(file -> end(file.keep()));
            if (fileName == null && "token".equals(name) && !admitted) {
                deny(authenticator.admit(
                        remote, field.toString(StandardCharsets.UTF_8).strip()));
            } else if (fileName == null && "replace".equals(name)) {
                replaces = field.size() > 0;
            }
        });
    }

    /** The content is not a form, or is truncated. */
    @Override
    public void onFailure(Throwable reason) {
        guarded(this::brokenOff);
    }

    private void brokenOff() {
        if (!over && receipts.isEmpty() && incoming.isEmpty()) {
            denial = Optional.of(Denial.of(HttpStatus.BAD_REQUEST, "送られた内容が途中で切れているか、フォームの形式ではありません。もう一度送ってください。"));
        }
        over = true;
        incoming.ifPresent(
                file -> end(file.refused(new UploadRejected(HttpStatus.BAD_REQUEST, "送信が途中で切れました。もう一度送ってください。"))));
    }

    private void stop(String message) {
        if (!over) {
            over = true;
            UploadReceipt receipt = incoming.map(file -> file.refused(tooMuch(message)))
                    .orElseGet(() -> UploadReceipt.refused("", 0, "", tooMuch(message)));
            end(receipt);
        }
    }

    private static UploadRejected tooMuch(String message) {
        return new UploadRejected(HttpStatus.CONTENT_TOO_LARGE, message);
    }

    private void deny(Optional<Denial> reason) {
        denial = reason;
        admitted = reason.isEmpty();
        over = !admitted;
    }

    private void end(UploadReceipt receipt) {
        incoming.ifPresent(UploadedFile::close);
        incoming = Optional.empty();
        add(receipt);
    }

    private void add(UploadReceipt receipt) {
        UploadAudit.file(clock.instant(), remote, receipt);
        receipts.add(receipt);
    }

    /** Keeps exceptions for later, since the parser swallows them, and skips all steps after the end of reading. */
    private void guarded(Runnable step) {
        try {
            if (!over) {
                step.run();
            }
        } catch (RuntimeException e) {
            over = true;
            failure = Optional.of(e);
        }
    }
}
