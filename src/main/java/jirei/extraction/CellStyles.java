package jirei.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jirei.extraction.cells.CellFormat;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The number formats of the styles that a workbook gives its cells. */
final class CellStyles extends DefaultHandler {
    private final Map<Integer, String> declared = new HashMap<>();
    private final List<Integer> formatIds = new ArrayList<>();
    private final Map<Integer, CellFormat> formats = new HashMap<>();
    private boolean inFormats;
    private boolean inStyles;

    /** The format of the style with a number, from 0; General of one that is missing. */
    CellFormat format(int style) {
        return style < 0 || style >= formatIds.size()
                ? CellFormat.GENERAL
                : formats.computeIfAbsent(formatIds.get(style), id -> CellFormat.of(id, declared));
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "numFmts" -> inFormats = true;
            case "cellXfs" -> inStyles = true;
            case "numFmt" -> {
                if (inFormats) {
                    declared.put(
                            OoxmlParts.number(attributes, "numFmtId", 9, 0),
                            OoxmlParts.value(attributes, "formatCode"));
                }
            }
            case "xf" -> {
                if (inStyles) {
                    formatIds.add(OoxmlParts.number(attributes, "numFmtId", 9, 0));
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "numFmts" -> inFormats = false;
            case "cellXfs" -> inStyles = false;
            default -> {}
        }
    }
}
