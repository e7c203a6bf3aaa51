package jirei.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.xml.parsers.SAXParser;
import jirei.extraction.ExtractionException.Reason;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads documents that Tika turns into XHTML. Pictures, attachments and macros in them are left out. */
final class OfficeExtractor implements Extractor {
    private static final int DATE_LENGTH = "2026-11-22".length();

    private static final int DEEPEST_CAUSE = 10;

    private final Parser parser;
    private final XhtmlPieces.DocumentKind kind;
    private final Function<Path, List<String>> cover;

    /** Reads with one of Tika's parsers. */
    OfficeExtractor(Parser parser, XhtmlPieces.DocumentKind kind) {
        this(parser, kind, file -> List.of());
    }

    /**
     * Reads text with one of Tika's parsers.
     *
     * @param cover the lines of the title on the cover of a file; none where there is no such title
     */
    OfficeExtractor(Parser parser, Function<Path, List<String>> cover) {
        this(parser, XhtmlPieces.DocumentKind.TEXT, cover);
    }

    private OfficeExtractor(Parser parser, XhtmlPieces.DocumentKind kind, Function<Path, List<String>> cover) {
        this.parser = parser;
        this.kind = kind;
        this.cover = cover;
    }

    @Override
    public Description extract(Path file, Consumer<Piece> pieces) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, String.valueOf(file.getFileName()));
        try (TikaInputStream content = TikaInputStream.get(file, metadata)) {
            parser.parse(content, new XhtmlPieces(pieces, kind, cover.apply(file)), metadata, context());
            return new Description(
                    "",
                    Description.stated(metadata.get(TikaCoreProperties.TITLE.getName())),
                    Description.stated(metadata.get(TikaCoreProperties.CREATOR.getName())),
                    Description.stated(metadata.get(TikaCoreProperties.MODIFIED.getName()))
                            .map(date -> date.substring(0, Math.min(DATE_LENGTH, date.length()))));
        } catch (EncryptedDocumentException e) {
            throw new ExtractionException(Reason.ENCRYPTED, "protected by a password", e);
        } catch (WriteLimitReachedException e) {
            throw new ExtractionException(Reason.TOO_LARGE, "more than is read of one document", e);
        } catch (IOException | SAXException | TikaException e) {
            throw refusal(e, 0)
                    .orElseGet(() -> new ExtractionException(Reason.DAMAGED, String.valueOf(e.getMessage()), e));
        }
    }

    /** What the receiver of the pieces said, if Tika wrapped it. */
    private static Optional<ExtractionException> refusal(Throwable thrown, int depth) {
        if (thrown instanceof ExtractionException said) {
            return Optional.of(said);
        }
        return Optional.ofNullable(thrown.getCause())
                .filter(cause -> depth < DEEPEST_CAUSE)
                .flatMap(cause -> refusal(cause, depth + 1));
    }

    private static ParseContext context() {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        config.setIncludeDeletedContent(false);
        config.setIncludeHeadersAndFooters(false);
        config.setExtractMacros(false);
        config.setConcatenatePhoneticRuns(false);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, config);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        context.set(SAXParser.class, new WordSaxParser());
        // Else the readings above words would stand among them.
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        return context;
    }

    /** Pictures and files in a document are no text of it, nor are their names. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // nothing of it is text of the document
        }
    }
}
