package jirei.corpus.folder;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import jirei.corpus.folder.FolderItem.FileItem;
import jirei.corpus.folder.FolderItem.Refused;
import jirei.japanese.TextEncoding;

/** Reads sidecars as text: they are written by hand, so they are short, in any of the encodings of Japan. */
public final class SidecarText {
    private static final int LARGEST_BYTES = 64 << 10;

    private SidecarText() {}

    /**
     * The text of a sidecar of a file; empty where there is none.
     *
     * @param name its path below the corpus folder, as {@link Sidecars} spells it
     * @throws UnreadableException if it is there and cannot be read, is too long, or is no text
     */
    public static Optional<String> of(SourceFile source, String name) throws UnreadableException {
        Optional<FolderItem> item = source.companion(name);
        if (item.isEmpty()) {
            return Optional.empty();
        }
        return switch (item.get()) {
            case Refused refused -> throw new UnreadableException(refused.reason());
            case FileItem content -> Optional.of(text(content));
        };
    }

    private static String text(FileItem content) throws UnreadableException {
        try (InputStream stream = content.open()) {
            return decode(stream.readNBytes(LARGEST_BYTES + 1));
        } catch (IOException e) {
            throw UnreadableException.of(e);
        }
    }

    private static String decode(byte[] bytes) throws UnreadableException {
        if (bytes.length > LARGEST_BYTES) {
            throw new UnreadableException("ファイルが大きすぎます（64KBまで）。");
        }
        return TextEncoding.decode(bytes)
                .orElseThrow(() -> new UnreadableException("文字コードがわからない文字があります。UTF-8で保存し直してください。"));
    }
}
