package jirei.corpus.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import jirei.casestudy.Entry;
import jirei.casestudy.ParsedFile;
import jirei.corpus.folder.SourceFile;
import jirei.corpus.folder.UnreadableException;
import jirei.corpus.tables.ByteLines;
import jirei.corpus.tables.CaseTable;
import jirei.corpus.tables.ColumnMaps;
import jirei.corpus.tables.JsonLines;

/** Reads collections of JSON Lines, line by line, since they may be packed and large. */
public final class RecordReader implements FormatReader {
    @Override
    public List<String> endings() {
        return List.of(".jsonl", ".ndjson");
    }

    @Override
    public ParsedFile read(SourceFile source, Consumer<Entry> entries) throws UnreadableException {
        CaseTable cases = new CaseTable(source, ColumnMaps.of(source), true, entries);
        try (InputStream content = source.open()) {
            new JsonLines(cases).read(new ByteLines(content, CaseTable.LARGEST_BYTES));
        } catch (ByteLines.LineTooLongException e) {
            return cases.finishEarly(new UnreadableException("ファイルが大きすぎます（展開して4GBまで）。分けて置いてください。"));
        } catch (IOException e) {
            return cases.finishEarly(UnreadableException.of(e));
        }
        return cases.finish();
    }
}
