package jirei.extraction;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/**
 * Makes a PDF that a browser printed small enough to keep: the pictures of its characters go, since only text is taken from
 * it. Run by hand: {@code LightPdf printed.pdf kept.pdf}.
 */
final class LightPdf {
    private LightPdf() {}

    /** Writes the second file. */
    public static void main(String[] arguments) throws IOException {
        try (PDDocument document = Loader.loadPDF(new File(arguments[0]))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    if (font instanceof PDType3Font type3) {
                        empty(type3.getCharProcs());
                    }
                }
                page.getCOSObject().removeItem(COSName.STRUCT_PARENTS);
            }
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
            document.save(arguments[1]);
        }
    }

    /** Of what draws a character only its width is left, which stands first; characters of one width share it. */
    private static void empty(COSDictionary characters) throws IOException {
        Map<String, COSStream> shared = new HashMap<>();
        for (COSName name : List.copyOf(characters.keySet())) {
            if (characters.getDictionaryObject(name) instanceof COSStream stream) {
                String width;
                try (InputStream in = stream.createInputStream()) {
                    width = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                            .replaceAll("(?s)(\\bd[01])\\b.*", "$1");
                }
                width = width.replaceAll("(?s)^(\\S+ \\S+).*", "$1 d0");
                if (!shared.containsKey(width)) {
                    try (OutputStream out = stream.createOutputStream()) {
                        out.write(width.getBytes(StandardCharsets.ISO_8859_1));
                    }
                    shared.put(width, stream);
                }
                characters.setItem(name, shared.get(width));
            }
        }
    }
}
