package jirei.web.basket;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A multipart form body as browsers send it. */
public final class FormBody {
    public static final String BOUNDARY = "----boundary7MA4YWxk";
    public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public FormBody field(String name, String value) {
        return part("form-data; name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    public FormBody file(String fileName, String content) {
        return file(fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    public FormBody file(String fileName, byte[] content) {
        return part(
                "form-data; name=\"file\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream",
                content);
    }

    /** Adds a part with a raw Content-Disposition. */
    public FormBody part(String disposition, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\n\r\n");
        bytes.writeBytes(content);
        write("\r\n");
        return this;
    }

    /** The body without its final boundary. */
    public byte[] unfinished() {
        return bytes.toByteArray();
    }

    public byte[] finished() {
        write("--" + BOUNDARY + "--\r\n");
        return bytes.toByteArray();
    }

    public BodyPublisher publisher() {
        return BodyPublishers.ofByteArray(finished());
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
