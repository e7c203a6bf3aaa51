package jirei.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The file formats of a report, in the order in which they are offered. */
public enum ExportFormat {
    EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel"),
    WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word（下書き）"),
    POWERPOINT("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint（1件1枚）"),
    CSV("csv", "text/csv;charset=utf-8;header=present", "CSV"),
    MARKDOWN("md", "text/markdown;charset=utf-8", "Markdown（下書き）"),
    RIS("ris", "application/x-research-info-systems;charset=utf-8", "RIS（文献管理）"),
    JSON("json", "application/json", "JSON");

    private final String extension;
    private final String mediaType;
    private final String label;

    ExportFormat(String extension, String mediaType, String label) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.label = label;
    }

    /** The file name extension, without the dot. */
    public String extension() {
        return extension;
    }

    /** The media type of the file. */
    public String mediaType() {
        return mediaType;
    }

    /** The name shown to users. */
    public String label() {
        return label;
    }

    /** Whether the file is a table of entries, whose columns can be chosen. */
    public boolean hasColumns() {
        return this == EXCEL || this == CSV;
    }

    /** Whether the file is a document to be read, with a title of its own and as long as its entries. */
    public boolean isDocument() {
        return this == WORD || this == POWERPOINT;
    }

    /** Whether the file is text in UTF-8, which can be printed. */
    public boolean isText() {
        return switch (this) {
            case CSV, MARKDOWN, RIS, JSON -> true;
            case EXCEL, WORD, POWERPOINT -> false;
        };
    }

    /** The content of the file, with all columns. */
    public byte[] fileOf(Report report) {
        return fileOf(report, ColumnSelection.ALL);
    }

    /** The content of the file; formats without columns do not use the selection. */
    public byte[] fileOf(Report report, ColumnSelection columns) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            write(report, columns, file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + extension + " to memory", e);
        }
        return file.toByteArray();
    }

    private void write(Report report, ColumnSelection columns, OutputStream out) throws IOException {
        switch (this) {
            case EXCEL -> ExcelWriter.write(report, columns, out);
            case WORD -> WordWriter.write(report, out);
            case POWERPOINT -> PowerPointWriter.write(report, out);
            case MARKDOWN -> MarkdownWriter.write(report, out);
            case RIS -> RisWriter.write(report, out);
            case JSON -> JsonWriter.write(report, out);
            case CSV -> CsvWriter.write(report, columns, out);
        }
    }
}
