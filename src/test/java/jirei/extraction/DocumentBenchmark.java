package jirei.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/**
 * Measures what share of the text of a Word document is found in its PDF: of all sequences of five characters, blanks left
 * out, those that the text of the PDF holds. Over the whole text, each number that Word puts before a paragraph breaks four
 * of them, since it is not in the file; so they are also counted within paragraphs.
 *
 * <p>Run by hand with a folder that has each document as {@code x.docx} and {@code x.pdf}; a second argument shows what
 * is missing.
 */
final class DocumentBenchmark {
    private static final int LENGTH = 5;

    private DocumentBenchmark() {}

    /** Prints a line for each pair of documents in a folder. */
    public static void main(String[] arguments) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path pdf : files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList()) {
                Path word = Path.of(pdf.toString().replaceAll("\\.pdf$", ".docx"));
                if (Files.exists(word)) {
                    measure(pdf, word, arguments.length > 1);
                }
            }
        }
    }

    private static void measure(Path pdf, Path word, boolean show) throws IOException {
        long start = System.nanoTime();
        List<Piece> pieces = new ArrayList<>();
        new PdfExtractor().extract(pdf, pieces::add);
        double seconds = (System.nanoTime() - start) / 1e9;
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(Texts.of(piece)));
        String written = text(word);
        Set<String> held = sequences(folded(text.toString()));
        Set<String> whole = sequences(folded(written));
        Set<String> within = new HashSet<>();
        written.lines().forEach(paragraph -> within.addAll(sequences(folded(paragraph))));
        System.out.printf(
                Locale.ROOT,
                "%s\twhole text %.4f\twithin paragraphs %.4f\tof the PDF's in Word %.4f\t%d pieces\t%.2f s%n",
                pdf.getFileName(),
                share(whole, held),
                share(within, held),
                share(held, whole),
                pieces.size(),
                seconds);
        if (show) {
            written.lines().forEach(paragraph -> show(folded(paragraph), held));
        }
    }

    /** What share of some sequences is among others. */
    private static double share(Set<String> of, Set<String> among) {
        return (double) of.stream().filter(among::contains).count() / of.size();
    }

    private static void show(String expected, Set<String> held) {
        int from = -1;
        for (int i = 0; i + LENGTH <= expected.length(); i++) {
            boolean missing = !held.contains(expected.substring(i, i + LENGTH));
            if (missing && from < 0) {
                from = i;
            } else if (!missing && from >= 0) {
                System.out.println("  - " + expected.substring(from, i + LENGTH - 1));
                from = -1;
            }
        }
        if (from >= 0) {
            System.out.println("  - " + expected.substring(from));
        }
    }

    private static Set<String> sequences(String text) {
        Set<String> sequences = new HashSet<>();
        for (int i = 0; i + LENGTH <= text.length(); i++) {
            sequences.add(text.substring(i, i + LENGTH));
        }
        return sequences;
    }

    private static String folded(String text) {
        return Normalizer.normalize(jirei.japanese.Normalizer.repair(text), Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00A0\\u3000\\u00AD\\u200B]", "");
    }

    private static String text(Path word) throws IOException {
        StringBuilder text = new StringBuilder();
        try (InputStream in = Files.newInputStream(word);
                XWPFDocument document = new XWPFDocument(in)) {
            append(document, text);
            for (XWPFFootnote footnote : document.getFootnotes()) {
                append(footnote, text);
            }
        }
        return text.toString();
    }

    private static void append(IBody body, StringBuilder text) {
        for (IBodyElement element : body.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                // The text of a run has the mark of a note, which is printed as its number; that of the paragraph the
                // note.
                paragraph
                        .getRuns()
                        .forEach(run -> text.append(run.text().replaceAll("\\[(?:foot|end)noteRef:(\\d+)]", "$1")));
                text.append('\n');
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> row.getTableCells().forEach(cell -> append(cell, text)));
            }
        }
    }
}
