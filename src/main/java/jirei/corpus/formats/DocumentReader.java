package jirei.corpus.formats;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import jirei.casestudy.Entry;
import jirei.casestudy.ParsedFile;
import jirei.corpus.folder.SourceFile;
import jirei.corpus.folder.SourceFile.LocalFile;
import jirei.corpus.folder.UnreadableException;
import jirei.corpus.text.ExtractedText;
import jirei.extraction.Description;
import jirei.extraction.ExtractionException;
import jirei.extraction.ExtractionException.Reason;
import jirei.extraction.Extractor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads files that are no text themselves, such as PDF and Word. */
public final class DocumentReader implements FormatReader {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentReader.class);

    private final Extractor extractor;
    private final Grammars grammars;

    public DocumentReader(Extractor extractor, Grammars grammars) {
        this.extractor = extractor;
        this.grammars = grammars;
    }

    @Override
    public List<String> endings() {
        return List.of(".pdf", ".docx", ".doc", ".pptx", ".ppt", ".odt", ".odp", ".rtf", ".html", ".htm");
    }

    @Override
    public ParsedFile read(SourceFile source, Consumer<Entry> entries) throws UnreadableException {
        ExtractedText text = new ExtractedText();
        Description description;
        try (LocalFile file = source.onDisk()) {
            description = extractor.extract(file.path(), text);
        } catch (ExtractionException e) {
            throw unreadable(source, e);
        } catch (IOException e) {
            throw UnreadableException.of(e);
        }
        return grammars.read(text.toText(source.file(), description.title()), source.digest(), entries);
    }

    /** The reason for which a document is not read, in full for the log. */
    static UnreadableException unreadable(SourceFile source, ExtractionException e) {
        LOG.info("cannot read {}: {}", source.file(), e.getMessage());
        return new UnreadableException(explain(e.reason(), source.endsIn(List.of(".pdf"))));
    }

    /** Why a document is not read and what to do, for the analyst. */
    private static String explain(Reason reason, boolean isPdf) {
        return switch (reason) {
            case ENCRYPTED -> "パスワードで保護されています。保護を外して保存し直してください。";
            case DAMAGED -> "ファイルが壊れているか、途中で切れています。元のアプリで開けるか確かめ、保存し直してください。";
            case EMPTY ->
                isPdf ? "文字がありません。画像だけの資料は、文字認識（OCR）をしてから置いてください。" : "文字がありません。画像の中の文字は読めないので、文字として入力して保存し直してください。";
            case BLANK_FILE -> "ファイルが空です。元のファイルから置き直してください。";
            case STRICT_OPEN_XML ->
                "Strict Open XML形式は読めません。元のアプリで、通常の形式（Excelブック、Word文書、PowerPointプレゼンテーション）を選んで保存し直してください。";
            case UNKNOWN_FORMAT -> "この形式の資料は読めません。PDFかWordなどに直して置いてください。";
            case TOO_LARGE -> "資料が長すぎます。分けて置いてください。";
            case TOO_SLOW -> "時間内に読み終わりませんでした。分けるか、保存し直してから置いてください。";
            case TOO_HEAVY -> "読むためのメモリーが足りませんでした。画像を減らすか、分けて置いてください。";
        };
    }
}
