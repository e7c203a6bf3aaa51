package jirei.web;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** What a browser sends of a form with files. */
final class FormBody {
    static final String BOUNDARY = "----boundary7MA4YWxk";
    static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    FormBody field(String name, String value) {
        return part("form-data; name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    FormBody file(String fileName, String content) {
        return file(fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    FormBody file(String fileName, byte[] content) {
        return part(
                "form-data; name=\"file\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream",
                content);
    }

    /** As it is, however odd. */
    FormBody part(String disposition, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\n\r\n");
        bytes.writeBytes(content);
        write("\r\n");
        return this;
    }

    /** Without what ends it. */
    byte[] unfinished() {
        return bytes.toByteArray();
    }

    byte[] finished() {
        write("--" + BOUNDARY + "--\r\n");
        return bytes.toByteArray();
    }

    BodyPublisher publisher() {
        return BodyPublishers.ofByteArray(finished());
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
