package jirei.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads RTF, and the words with a reading that stand only in the instruction of a field: Tika leaves instructions out.
 * They become text in the form that {@link Ruby#ofFields} knows.
 */
final class RubyRtfParser extends RTFParser {
    private static final long serialVersionUID = 1;

    /** What is behind is read as it stands. */
    private static final int MOST_BYTES = 16 << 20;

    /** The destination before the instruction of such a field, in which a backslash is written twice. */
    private static final Pattern INSTRUCTION = Pattern.compile(
            "\\\\\\*\\\\fldinst\\b ?(?=(?:(?!\\\\fld)[\\s\\S]){0,400}?"
                    + "\\bEQ\\s(?:(?!\\\\fld)[\\s\\S]){0,1000}?\\\\\\\\o(?:(?!\\\\fld)[\\s\\S]){0,200}?\\\\\\\\a[dclr])");

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        String begin = new String(stream.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
        byte[] read = INSTRUCTION.matcher(begin).replaceAll("").getBytes(StandardCharsets.ISO_8859_1);
        try (TikaInputStream whole =
                TikaInputStream.get(new SequenceInputStream(new ByteArrayInputStream(read), stream))) {
            super.parse(whole, handler, metadata, context);
        }
    }
}
