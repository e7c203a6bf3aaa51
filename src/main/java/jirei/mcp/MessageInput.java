package jirei.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The lines of an input that are messages of the protocol. The SDK stops reading at the first line that is none, without an
 * answer, so that such lines are refused here.
 */
final class MessageInput extends InputStream {
    private static final int LONGEST_BYTES = 64 << 10;

    private final InputStream in;
    private final Events events;
    private byte[] line = {};
    private int at;

    /** What is to be done outside the stream. */
    interface Events {
        /** A line was no message and is left out. */
        void refused() throws IOException;

        /** There are no more lines. */
        void ended();
    }

    MessageInput(InputStream in, Events events) {
        this.in = new BufferedInputStream(in);
        this.events = events;
    }

    @Override
    public int read() throws IOException {
        return isAtByte() ? Byte.toUnsignedInt(line[at++]) : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (!isAtByte()) {
            return -1;
        }
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, buffer, offset, count);
        at += count;
        return count;
    }

    /** Goes on to the next message where one has been read to its end. */
    private boolean isAtByte() throws IOException {
        while (at == line.length) {
            line = nextLine();
            at = 0;
            if (line.length == 0) {
                events.ended();
                return false;
            }
            if (!isMessage()) {
                at = line.length;
            }
        }
        return true;
    }

    /** With its end; empty at the end of the input. A line that is too long is cut, so that it is no message. */
    private byte[] nextLine() throws IOException {
        ByteArrayOutputStream next = new ByteArrayOutputStream();
        int read = in.read();
        while (read >= 0 && read != '\n') {
            if (next.size() < LONGEST_BYTES) {
                next.write(read);
            }
            read = in.read();
        }
        if (read >= 0) {
            next.write(read);
        }
        return next.toByteArray();
    }

    private boolean isMessage() throws IOException {
        String text = new String(line, StandardCharsets.UTF_8);
        if (text.isBlank()) {
            return false;
        }
        try {
            McpSchema.deserializeJsonRpcMessage(StudyServer.MAPPER, text);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            events.refused();
            return false;
        }
    }
}
