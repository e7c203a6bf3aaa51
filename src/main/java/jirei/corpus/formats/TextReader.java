package jirei.corpus.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jirei.casestudy.Entry;
import jirei.casestudy.ParsedFile;
import jirei.corpus.folder.SourceFile;
import jirei.corpus.folder.UnreadableException;
import jirei.corpus.text.MarkdownText;
import jirei.japanese.TextEncoding;

/** Reads Markdown and plain text, in any of the encodings of Japan. */
public final class TextReader implements FormatReader {
    /** Far more than research is long; a larger file is something else, and would not fit into memory as text. */
    private static final int LARGEST_BYTES = 64 << 20;

    private final Grammars grammars;

    public TextReader(Grammars grammars) {
        this.grammars = grammars;
    }

    @Override
    public List<String> endings() {
        return List.of(".md", ".markdown", ".txt");
    }

    @Override
    public ParsedFile read(SourceFile source, Consumer<Entry> entries) throws UnreadableException {
        byte[] bytes = bytes(source);
        Optional<String> text = TextEncoding.decode(bytes);
        if (text.isEmpty()) {
            throw new UnreadableException("文字コードがわからない文字があります。UTF-8で保存し直してください。", firstBadLine(bytes));
        }
        return grammars.read(new MarkdownText(source.file(), text.get().lines().toList()), source.digest(), entries);
    }

    private static byte[] bytes(SourceFile source) throws UnreadableException {
        try (InputStream content = source.open()) {
            byte[] bytes = content.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw new UnreadableException("ファイルが大きすぎます（64MBまで）。分けて置いてください。");
            }
            return bytes;
        } catch (IOException e) {
            throw UnreadableException.of(e);
        }
    }

    private static int firstBadLine(byte[] bytes) {
        int line = 1;
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        while (line <= lines.length && lines[line - 1].indexOf('\uFFFD') < 0) {
            line++;
        }
        return Math.min(line, lines.length);
    }
}
