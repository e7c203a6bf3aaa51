package jirei.corpus.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.corpus.folder.FolderItem;
import jirei.corpus.folder.FolderItem.FileItem;
import jirei.corpus.folder.FolderItem.Refused;
import jirei.corpus.folder.SourceFile;
import jirei.corpus.folder.UnreadableException;
import jirei.corpus.text.MarkdownText;
import jirei.corpus.text.SourceText;
import jirei.japanese.TextEncoding;

/** Reads a YAML file that tells about others. */
final class SidecarReader {
    private static final int LARGEST_BYTES = 64 << 10;

    private SidecarReader() {}

    /** What the sidecar of this name says, nothing where there is none; what is wrong with it is among its problems. */
    static Metadata read(SourceFile source, String name) {
        Optional<FolderItem> item = source.companion(name);
        if (item.isEmpty()) {
            return Metadata.NONE;
        }
        return switch (item.get()) {
            case Refused refused -> failed(name, refused.reason());
            case FileItem content -> read(name, content);
        };
    }

    private static Metadata read(String name, FileItem content) {
        try (InputStream stream = content.open()) {
            return read(name, stream.readNBytes(LARGEST_BYTES + 1));
        } catch (IOException e) {
            return failed(name, String.valueOf(UnreadableException.of(e).getMessage()));
        }
    }

    /** What the bytes of a sidecar of this name say. */
    static Metadata read(String name, byte[] bytes) {
        if (bytes.length > LARGEST_BYTES) {
            return failed(name, "ファイルが大きすぎます（64KBまで）。");
        }
        Optional<String> text = TextEncoding.decode(bytes);
        if (text.isEmpty()) {
            return failed(name, "文字コードがわからない文字があります。UTF-8で保存し直してください。");
        }
        SourceText yaml = new MarkdownText(name, text.get().lines().toList());
        return new MetadataReader(name, FrontMatter.ofAll(yaml), Severity.PROBLEM).read();
    }

    private static Metadata failed(String name, String message) {
        ParseProblem problem = new ParseProblem(Severity.PROBLEM, name, 0, message, "この付属情報は使いません");
        return Metadata.NONE.with(List.of(problem));
    }
}
