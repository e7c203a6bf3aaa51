package jirei.corpus.tables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jirei.corpus.folder.SourceFile;
import jirei.corpus.folder.UnreadableException;
import jirei.japanese.TextEncoding;

/**
 * Tells the encoding of a text that is too long to be in memory by the rules of {@link TextEncoding}: its beginning
 * tells UTF-16, and the first lines that are not ASCII the others. Where one of these lines is broken, most of them
 * decide.
 */
public final class StreamEncoding {
    private static final int BEGINNING = 1 << 16;
    private static final int SAMPLE = 1 << 20;
    private static final int ESCAPE = 0x1B;

    private StreamEncoding() {}

    /**
     * The text of a file without its byte order mark; what cannot be decoded is U+FFFD there. The file is opened once,
     * unless its first megabyte holds too little that is not ASCII to tell its encoding.
     *
     * @param declared the encoding from the column map, if it names one
     * @throws UnreadableException if it is no text
     */
    public static Reader open(SourceFile source, Optional<Charset> declared) throws IOException, UnreadableException {
        InputStream content = source.open();
        try {
            byte[] head = declared.isPresent() ? new byte[0] : content.readNBytes(SAMPLE);
            Charset charset = declared.isPresent() ? declared.get() : charset(head, source);
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
            PushbackReader text = new PushbackReader(new InputStreamReader(whole, charset));
            int first = text.read();
            if (first >= 0 && first != '\uFEFF') {
                text.unread(first);
            }
            return text;
        } catch (IOException | UnreadableException e) {
            content.close();
            throw e;
        }
    }

    /** The encoding of a file by its head, or by all of it where the head is not enough. */
    private static Charset charset(byte[] head, SourceFile source) throws IOException, UnreadableException {
        boolean isWhole = head.length < SAMPLE;
        byte[] lines = isWhole ? head : Arrays.copyOf(head, wholeLines(head));
        if (isWhole || bytesNotAscii(lines) >= BEGINNING) {
            return charset(new ByteArrayInputStream(lines));
        }
        try (InputStream content = source.open()) {
            return charset(content);
        }
    }

    private static int wholeLines(byte[] head) {
        int end = head.length;
        while (end > 0 && head[end - 1] != '\n') {
            end--;
        }
        return end == 0 ? head.length : end;
    }

    /** How many bytes are not ASCII or a character that UTF-16 or ISO-2022-JP begin with. */
    private static int bytesNotAscii(byte[] bytes) {
        int count = 0;
        for (byte each : bytes) {
            count += each <= 0 || each == ESCAPE ? 1 : 0;
        }
        return count;
    }

    private static Charset charset(InputStream content) throws IOException, UnreadableException {
        byte[] beginning = content.readNBytes(BEGINNING);
        boolean marked = beginning.length >= 2
                && ((beginning[0] == (byte) 0xFE && beginning[1] == (byte) 0xFF)
                        || (beginning[0] == (byte) 0xFF && beginning[1] == (byte) 0xFE));
        if (marked) {
            return StandardCharsets.UTF_16;
        }
        if (contains(beginning, 0)) {
            return TextEncoding.charset(wholePairs(beginning))
                    .filter(charset -> charset.name().startsWith("UTF-16"))
                    .orElseThrow(() -> new UnreadableException("文字のファイルではありません。中身が名前の終わり（拡張子）と合っているか確かめてください。"));
        }
        List<byte[]> lines = linesNotAscii(new SequenceInputStream(new ByteArrayInputStream(beginning), content));
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            sample.write(line);
            sample.write('\n');
        }
        return TextEncoding.charset(sample.toByteArray()).orElseGet(() -> ofMost(lines));
    }

    /** The beginning may end within a character; a pair of surrogates is four bytes. */
    private static byte[] wholePairs(byte[] beginning) {
        return beginning.length < BEGINNING ? beginning : Arrays.copyOf(beginning, lastLineEnd(beginning));
    }

    private static int lastLineEnd(byte[] bytes) {
        for (int i = bytes.length - 2; i > 1; i -= 2) {
            boolean big = bytes[i] == 0 && bytes[i + 1] == '\n';
            boolean little = bytes[i] == '\n' && bytes[i + 1] == 0;
            if (big || little) {
                return i + 2;
            }
        }
        return bytes.length;
    }

    private static List<byte[]> linesNotAscii(InputStream content) throws IOException {
        ByteLines all = new ByteLines(content, CaseTable.LARGEST_BYTES);
        List<byte[]> lines = new ArrayList<>();
        int length = 0;
        for (Optional<byte[]> line = all.next(); line.isPresent() && length < SAMPLE; line = all.next()) {
            byte[] bytes = line.get();
            if (!all.wasCut() && (contains(bytes, ESCAPE) || !isAscii(bytes))) {
                lines.add(bytes);
                length += bytes.length;
            }
        }
        return lines;
    }

    private static Charset ofMost(List<byte[]> lines) {
        Map<Charset, Integer> votes = new HashMap<>();
        lines.forEach(line -> TextEncoding.charset(line).ifPresent(charset -> votes.merge(charset, 1, Integer::sum)));
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(StandardCharsets.UTF_8);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, int value) {
        for (byte each : bytes) {
            if (each == value) {
                return true;
            }
        }
        return false;
    }
}
