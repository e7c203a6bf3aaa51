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
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;

/**
 * Reads a form with files as it comes in: each file goes to the disk at once, so that none is ever in memory. What a file
 * depends on must come before it: the token, and whether it replaces another.
 *
 * <p>What is wrong with a file is in its receipt, and the next is read. Once the request as a whole is refused or too
 * long, its rest is read and thrown away, since browsers do not look at an answer before they have sent all.
 */
final class UploadRequest extends MultiPart.AbstractPartsListener {
    private static final int CHUNK_BYTES = 64 << 10;
    private static final int LONGEST_FIELD_BYTES = 1 << 10;
    private static final int LONGEST_HEADERS_BYTES = 8 << 10;

    private final UploadFolder inbox;
    private final TokenAuthenticator gate;
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
     * Who sends, and what is known of them before the form is read.
     *
     * @param admitted whether they have sent the token already; otherwise it comes with the form
     * @param replaces whether files take the place of others of the same name
     */
    record Sender(String remote, boolean admitted, boolean replaces) {}

    /** Begins to read what lies between these boundaries. */
    UploadRequest(UploadFolder inbox, TokenAuthenticator gate, Clock clock, Sender sender, String boundary) {
        this.inbox = inbox;
        this.gate = gate;
        this.clock = clock;
        this.remote = sender.remote();
        this.admitted = sender.admitted();
        this.replaces = sender.replaces();
        this.parser = new MultiPart.Parser(boundary, this);
        parser.setPartHeadersMaxLength(LONGEST_HEADERS_BYTES);
    }

    /** Reads all of it, as far as a request may be long. What is left of a connection that broke off is a refusal. */
    void read(InputStream content) {
        long most = inbox.intake().limits().requestBytes();
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

    /** What became of each file, in their order. */
    List<UploadReceipt> receipts() {
        return List.copyOf(receipts);
    }

    /** Why nothing was taken, where that is no fault of a file. */
    Optional<Denial> denial() {
        return denial;
    }

    @Override
    public void onPartHeaders() {
        guarded(() -> {
            field.reset();
            String file = getFileName();
            // An empty name is what a form sends in which no file was chosen.
            if (file != null && !file.isEmpty()) {
                begin(file);
            }
        });
    }

    private void begin(String file) {
        int most = inbox.intake().limits().files();
        if (!admitted) {
            deny(gate.admit(remote, ""));
        } else if (receipts.size() >= most) {
            over = true;
            add(UploadReceipt.refused(file, 0, "", tooMuch("一度に送れるのは" + most + "件までです。このファイルから後は受け取っていません。")));
        } else {
            try {
                incoming = Optional.of(inbox.begin(file, replaces));
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
                deny(gate.admit(remote, field.toString(StandardCharsets.UTF_8).strip()));
            } else if (fileName == null && "replace".equals(name)) {
                replaces = field.size() > 0;
            }
        });
    }

    /** It is no form, or ends before its end. */
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

    /** The parser would swallow what is thrown; and it goes on to the end of what it was given. */
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
