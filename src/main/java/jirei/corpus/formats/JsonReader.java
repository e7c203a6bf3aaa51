package jirei.corpus.formats;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.function.Consumer;
import jirei.casestudy.Entry;
import jirei.casestudy.ParseProblem.Severity;
import jirei.casestudy.ParsedFile;
import jirei.corpus.folder.SourceFile;
import jirei.corpus.folder.UnreadableException;
import jirei.corpus.tables.BoundedReader;
import jirei.corpus.tables.ByteLines;
import jirei.corpus.tables.CaseTable;
import jirei.corpus.tables.ColumnMaps;
import jirei.corpus.tables.JsonRows;
import jirei.corpus.tables.RowProblems.Fault;
import jirei.corpus.tables.StreamEncoding;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/**
 * Reads tables that are an array of objects in JSON, or stand in an object as such an array. One object at a time is in
 * memory.
 */
public final class JsonReader implements FormatReader {
    @Override
    public List<String> endings() {
        return List.of(".json");
    }

    @Override
    public ParsedFile read(SourceFile source, Consumer<Entry> entries) throws UnreadableException {
        CaseTable cases = new CaseTable(source, ColumnMaps.of(source), false, entries);
        try (BoundedReader text = new BoundedReader(
                        StreamEncoding.open(source, cases.map().form().encoding()));
                JsonParser parser = JsonRows.JSON.createParser((Reader) text)) {
            try {
                read(parser, text, cases);
            } catch (JacksonException e) {
                return cases.finishEarly(explain(e, parser.currentLocation()));
            }
            return cases.finish();
        } catch (JacksonException e) {
            return cases.finishEarly(explain(e, TokenStreamLocation.NA));
        } catch (BoundedReader.TooLongException | ByteLines.LineTooLongException e) {
            return cases.finishEarly(tooLong());
        } catch (IOException e) {
            return cases.finishEarly(UnreadableException.of(e));
        }
    }

    private static UnreadableException explain(JacksonException e, TokenStreamLocation reached) {
        if (e.getCause() instanceof BoundedReader.TooLongException) {
            return tooLong();
        }
        if (e.getCause() instanceof IOException io) {
            return UnreadableException.of(io);
        }
        TokenStreamLocation place = JsonRows.location(e).orElse(reached);
        int line = Math.max(place.getLineNr(), 0);
        int column = Math.max(place.getColumnNr(), 1);
        return new UnreadableException(
                "JSONとして読めません（" + column + "文字目）: " + JsonRows.reason(e) + "。この行からあとは読めません。", line);
    }

    private static UnreadableException tooLong() {
        return new UnreadableException("1件が長すぎるか（16MBまで）、ファイルが大きすぎます（4GBまで）。分けて置いてください。");
    }

    private static void read(JsonParser parser, BoundedReader text, CaseTable cases) throws UnreadableException {
        if (!seek(parser, text)) {
            throw new UnreadableException("表（オブジェクトの配列 [{…}, {…}]）がありません。1件を1つのオブジェクトにして並べてください。");
        }
        boolean room = true;
        for (JsonToken token = parser.currentToken();
                room && token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            int line = Math.max(1, parser.currentTokenLocation().getLineNr());
            if (token == JsonToken.START_OBJECT) {
                JsonNode found = parser.readValueAsTree();
                room = cases.add(JsonRows.row(line, found, found.toString()));
            } else {
                parser.skipChildren();
                cases.tell(line, new Fault(Severity.PROBLEM, "object", "", "JSONのオブジェクト（{…}）ではありません。", "この値は使いません"));
            }
            text.beginRow();
        }
        if (room && seek(parser, text)) {
            cases.tell(
                    Math.max(1, parser.currentTokenLocation().getLineNr()),
                    new Fault(Severity.PROBLEM, "second", "", "表（オブジェクトの配列）が二つ以上あります。一つずつファイルに分けてください。", "はじめの表だけを収録"));
        }
    }

    /** Goes to the first object of the next array of objects that stands in no other array. */
    private static boolean seek(JsonParser parser, BoundedReader text) {
        int arrays = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            text.beginRow();
            if (token == JsonToken.START_OBJECT
                    && arrays == 1
                    && parser.streamReadContext().getParent().getCurrentIndex() == 0) {
                return true;
            }
            if (token == JsonToken.START_ARRAY) {
                arrays++;
            } else if (token == JsonToken.END_ARRAY) {
                arrays--;
            }
        }
        return false;
    }
}
