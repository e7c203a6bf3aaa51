package jirei.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jirei.extraction.ExtractionException;
import jirei.extraction.ExtractionException.Reason;
import jirei.extraction.Extractor;

/** Reads files that are no text themselves, such as PDF and Word, as text. */
final class Documents {
    /** How the names of such files end. */
    static final List<String> ENDINGS = List.of(
            ".pdf", ".docx", ".doc", ".pptx", ".ppt", ".xlsx", ".xls", ".odt", ".odp", ".ods", ".rtf", ".html", ".htm");

    private final Extractor extractor;

    Documents(Extractor extractor) {
        this.extractor = extractor;
    }

    /** Whether the file is a document, as its name has it. */
    static boolean isCalledSo(String file) {
        return ENDINGS.stream().anyMatch(file.toLowerCase(Locale.ROOT)::endsWith);
    }

    /**
     * Takes the text out of a document.
     *
     * @param file the path below the corpus folder
     * @throws ExtractionException if it cannot be read
     */
    SourceText take(Path path, String file) {
        ExtractedText text = new ExtractedText();
        extractor.extract(path, text);
        return text.toText(file);
    }

    /** Why a document is not read and what to do, for the analyst. */
    static String explain(Reason reason) {
        return switch (reason) {
            case ENCRYPTED -> "パスワードで保護されています。保護を外して保存し直してください。";
            case DAMAGED -> "ファイルが壊れているか、途中で切れています。元のアプリで開けるか確かめ、保存し直してください。";
            case EMPTY -> "文字がありません。画像だけの資料は、文字認識（OCR）をしてから置いてください。";
            case UNKNOWN_FORMAT -> "この形式の資料は読めません。PDFかWordなどに直して置いてください。";
            case TOO_LARGE -> "資料が長すぎます。分けて置いてください。";
            case TOO_SLOW -> "時間内に読み終わりませんでした。分けるか、保存し直してから置いてください。";
            case TOO_HEAVY -> "読むためのメモリーが足りませんでした。画像を減らすか、分けて置いてください。";
        };
    }
}
