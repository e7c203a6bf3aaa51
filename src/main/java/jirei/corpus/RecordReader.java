package jirei.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import jirei.casestudy.Entry;
import jirei.casestudy.Reading;

/** Reads collections of JSON Lines, line by line, since they may be packed and large. */
final class RecordReader implements FormatReader {
    /** A collection is never in memory as a whole; what unpacks to more is no collection but a trap. */
    static final long LARGEST_BYTES = 4L << 30;

    @Override
    public List<String> endings() {
        return List.of(".jsonl", ".ndjson");
    }

    @Override
    public Reading read(SourceFile source, Consumer<Entry> entries) throws UnreadableException {
        Cases cases = new Cases(source, ColumnMaps.of(source), true, entries);
        try (InputStream content = source.open()) {
            new JsonLines(cases).read(new ByteLines(content, LARGEST_BYTES));
        } catch (ByteLines.TooLongException e) {
            return cases.finishEarly(new UnreadableException("ファイルが大きすぎます（展開して4GBまで）。分けて置いてください。"));
        } catch (IOException e) {
            return cases.finishEarly(UnreadableException.of(e));
        }
        return cases.finish();
    }
}
