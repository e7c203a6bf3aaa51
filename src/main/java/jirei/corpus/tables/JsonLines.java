package jirei.corpus.tables;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jirei.casestudy.ParseProblem.Severity;
import jirei.corpus.tables.RowProblems.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads JSON Lines: a record a line. A line that is no record is a problem and costs only itself; blank lines are none.
 *
 * <pre>
 * {"title": "見出し", "text": "本文",                     the text may be called body or content, and be an array
 *  "id": "d00017",                                     what judgments call it
 *  "city": "ソウル", "theme": "データ利活用", "rating": "★",
 *  "source": "年報", "url": "https://example.org/",
 *  "date": "2026-11"}                                  a day is taken as its month
 * </pre>
 *
 * <p>Other names are understood where {@link ColumnRole} lists them or a {@link ColumnMap} tells what they mean.
 */
public final class JsonLines {
    private final CaseTable cases;
    private final Charset charset;

    public JsonLines(CaseTable cases) {
        this.cases = cases;
        this.charset = cases.map().form().encoding().orElse(StandardCharsets.UTF_8);
    }

    /** Reads all lines. */
    public void read(ByteLines lines) throws IOException {
        int number = 0;
        boolean room = true;
        for (Optional<byte[]> line = lines.next(); room && line.isPresent(); line = lines.next()) {
            number++;
            if (lines.wasCut()) {
                lost(number, "long", "行が長すぎます（16MBまで）。");
            } else {
                room = read(line.get(), number);
            }
        }
    }

    private boolean read(byte[] bytes, int number) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String line = (number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
            return line.isEmpty() || read(line, number);
        } catch (CharacterCodingException e) {
            lost(number, "encoding", "文字コードが" + charset.name() + "ではありません。UTF-8で保存し直してください。");
            return true;
        }
    }

    private boolean read(String line, int number) {
        try {
            JsonNode node = JsonRows.JSON.readTree(line);
            if (node.isObject()) {
                return cases.add(JsonRows.row(number, node, line));
            }
            lost(number, "object", "JSONのオブジェクト（{…}）ではありません。");
        } catch (JacksonException e) {
            int column = JsonRows.location(e)
                    .map(place -> Math.max(place.getColumnNr(), 1))
                    .orElse(1);
            String reason = JsonRows.reason(e);
            lost(number, kind(reason), "JSONとして読めません（" + column + "文字目）: " + reason);
        }
        return true;
    }

    /** The library's first two words say what is wrong, those behind them with what. */
    private static String kind(String reason) {
        return reason.replaceFirst("^(\\S+ \\S+).*", "$1");
    }

    private void lost(int number, String kind, String message) {
        cases.tell(number, new Fault(Severity.PROBLEM, kind, "", message, "この行は使いません"));
    }
}
