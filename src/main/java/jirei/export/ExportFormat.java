package jirei.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The file formats of a report, in the order in which they are offered. */
public enum ExportFormat {
    EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel"),
    WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word（下書き）"),
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

    /** The content of the file. */
    public byte[] fileOf(Report report) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            write(report, file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + extension + " to memory", e);
        }
        return file.toByteArray();
    }

    private void write(Report report, OutputStream out) throws IOException {
        switch (this) {
            case EXCEL -> ExcelWriter.write(report, out);
            case WORD -> WordWriter.write(report, out);
            case MARKDOWN -> MarkdownWriter.write(report, out);
            case RIS -> RisWriter.write(report, out);
            case JSON -> JsonWriter.write(report, out);
            case CSV -> CsvWriter.write(report, out);
        }
    }
}
