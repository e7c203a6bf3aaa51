package jirei.corpus.formats;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import jirei.casestudy.Entry;
import jirei.casestudy.ParseProblem.Severity;
import jirei.casestudy.ParsedFile;
import jirei.corpus.folder.SourceFile;
import jirei.corpus.folder.UnreadableException;
import jirei.corpus.tables.BoundedReader;
import jirei.corpus.tables.ByteLines;
import jirei.corpus.tables.CaseTable;
import jirei.corpus.tables.ColumnMap;
import jirei.corpus.tables.ColumnMaps;
import jirei.corpus.tables.HeaderedRows;
import jirei.corpus.tables.HeaderedRows.Raw;
import jirei.corpus.tables.RowProblems.Fault;
import jirei.corpus.tables.StreamEncoding;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads tables of text, a row at a time: columns parted by commas, semicolons or tabs, whichever makes the first rows
 * equally wide, and cells in quotation marks that may hold line ends.
 */
public final class CsvReader implements FormatReader {
    private static final int BEGINNING = 1 << 16;
    private static final int FIRST_ROWS = 30;
    private static final String TSV = ".tsv";

    @Override
    public List<String> endings() {
        return List.of(".csv", TSV);
    }

    @Override
    public ParsedFile read(SourceFile source, Consumer<Entry> entries) throws UnreadableException {
        CaseTable cases = new CaseTable(source, ColumnMaps.of(source), false, entries);
        try {
            try (PushbackReader text = new PushbackReader(
                    StreamEncoding.open(source, cases.map().form().encoding()), BEGINNING)) {
                char separator = separator(text, source, cases.map());
                read(new BoundedReader(text), format(separator), cases);
            }
            return cases.finish();
        } catch (UnreadableException e) {
            return cases.finishEarly(e);
        } catch (ByteLines.LineTooLongException e) {
            return cases.finishEarly(new UnreadableException("ファイルが大きすぎます（展開して4GBまで）。分けて置いてください。"));
        } catch (IOException e) {
            return cases.finishEarly(UnreadableException.of(e));
        }
    }

    private static void read(BoundedReader text, CSVFormat format, CaseTable cases)
            throws IOException, UnreadableException {
        boolean[] room = {true};
        HeaderedRows rows = new HeaderedRows(
                Optional.empty(),
                cases.map().form().header(),
                row -> room[0] = room[0] && cases.add(row),
                line -> cases.tell(line, ragged()));
        int line = 1;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (room[0] && records.hasNext()) {
                CSVRecord found = records.next();
                List<String> cells = found.toList();
                if (cells.stream().anyMatch(cell -> cell.indexOf('\uFFFD') >= 0)) {
                    cases.tell(line, undecoded());
                }
                rows.add(new Raw(line, cells, format.format((Object[]) found.values())));
                // As Excel numbers the rows: a line break in a cell begins none.
                line++;
                text.beginRow();
            }
        } catch (UncheckedIOException e) {
            rows.end();
            IOException reason = Objects.requireNonNull(e.getCause());
            if (reason instanceof BoundedReader.TooLongException || isUnclosed(reason)) {
                throw new UnreadableException("引用符（\"）が閉じていないか、行が長すぎます（16MBまで）。この行からあとは読めません。", line);
            }
            throw reason;
        }
        rows.end();
    }

    /** The library says so of a cell in quotation marks that goes on to the end of the file. */
    private static boolean isUnclosed(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("encapsulated token");
    }

    private static Fault ragged() {
        return new Fault(Severity.PROBLEM, "ragged", "", "見出しより値の数が多い行です。区切りの文字や引用符を確かめてください。", "余った値は「列7」のような名前で収録");
    }

    private static Fault undecoded() {
        return new Fault(
                Severity.PROBLEM, CaseTable.UNDECODED, "", "文字コードがわからない文字があります。UTF-8で保存し直してください。", "その文字なしで収録");
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
    }

    /** The separator that the map names, or that fits the beginning of the text, which is put back. */
    private static char separator(PushbackReader text, SourceFile source, ColumnMap map) throws IOException {
        Optional<Character> declared = map.form().separator();
        if (declared.isPresent()) {
            return declared.get();
        }
        char[] beginning = new char[BEGINNING];
        int length = 0;
        for (int read = 0; length < BEGINNING && read >= 0; length += Math.max(0, read)) {
            read = text.read(beginning, length, BEGINNING - length);
        }
        text.unread(beginning, 0, length);
        String rows = new String(beginning, 0, length);
        List<Character> candidates = source.endsIn(List.of(TSV)) ? List.of('\t', ',', ';') : List.of(',', '\t', ';');
        char best = candidates.getFirst();
        int most = 0;
        for (char candidate : candidates) {
            int fit = fit(rows, candidate);
            if (fit > most) {
                most = fit;
                best = candidate;
            }
        }
        return best;
    }

    /** How many values stand in rows that are as wide as most are; none where that is one column. */
    private static int fit(String beginning, char separator) {
        List<Integer> widths = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(beginning), format(separator))) {
            Iterator<CSVRecord> records = parser.iterator();
            while (widths.size() < FIRST_ROWS && records.hasNext()) {
                widths.add(records.next().size());
            }
        } catch (IOException | UncheckedIOException e) {
            // The beginning may end within a cell; the rows before that tell enough.
            widths.add(1);
        }
        int most = 0;
        for (int width : widths) {
            most = width < 2 ? most : Math.max(most, width * Collections.frequency(widths, width));
        }
        return most;
    }
}
