package jirei.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import jirei.extraction.ExtractionException.Reason;
import jirei.extraction.cells.CellFormat;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFShapeContainer;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.tika.parser.microsoft.OfficeParser;

/** Reads workbooks of Excel 97 to 2003; older ones are left to Tika. */
final class OldWorkbookExtractor implements Extractor {
    /** Columns of the sheets of such workbooks. */
    private static final int COLUMNS = 256;

    private static final int DEEPEST = 20;

    /** Formats below are built in. */
    private static final short FIRST_OWN = 59;

    private final Map<Short, CellFormat> formats = new HashMap<>();

    @Override
    public Description extract(Path file, Consumer<Piece> pieces) {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(system)) {
            SheetPieces sheets = new SheetPieces(pieces);
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)) {
                    sheets.hidden(workbook.getSheetName(i));
                } else {
                    read(workbook, i, sheets);
                }
            }
            Optional<SummaryInformation> summary = Optional.ofNullable(workbook.getSummaryInformation());
            return new Description(
                    "",
                    summary.map(SummaryInformation::getTitle).flatMap(Description::stated),
                    summary.map(SummaryInformation::getAuthor).flatMap(Description::stated),
                    summary.map(SummaryInformation::getLastSaveDateTime)
                            .map(Date::toInstant)
                            .map(time ->
                                    LocalDate.ofInstant(time, ZoneOffset.UTC).toString()),
                    sheets.leftOut());
        } catch (OldExcelFormatException e) {
            return new OfficeExtractor(new OfficeParser(), XhtmlPieces.DocumentKind.WORKBOOK).extract(file, pieces);
        } catch (EncryptedDocumentException e) {
            throw new ExtractionException(Reason.ENCRYPTED, "protected by a password", e);
        } catch (IOException e) {
            throw new ExtractionException(Reason.DAMAGED, String.valueOf(e.getMessage()), e);
        }
    }

    private void read(HSSFWorkbook workbook, int index, SheetPieces sheets) {
        HSSFSheet sheet = workbook.getSheetAt(index);
        boolean from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
        SheetLayout layout = layout(sheet);
        OldReadings readings = new OldReadings(workbook, sheet);
        sheets.begin(index + 1, workbook.getSheetName(index), layout);
        for (Row row : sheet) {
            SortedMap<Integer, SheetCell> cells = new TreeMap<>();
            for (Cell cell : row) {
                cells.put(cell.getColumnIndex(), cell((HSSFCell) cell, layout, readings, from1904));
            }
            sheets.row(row.getRowNum() + 1, row.getZeroHeight(), cells);
        }
        HSSFPatriarch drawing = sheet.getDrawingPatriarch();
        int comments = drawing == null ? 0 : words(drawing, sheets, 0);
        sheets.end(comments);
    }

    private static SheetLayout layout(HSSFSheet sheet) {
        SheetLayout layout = new SheetLayout();
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            layout.merge(new CellRange(
                    range.getFirstRow() + 1, range.getFirstColumn(), range.getLastRow() + 1, range.getLastColumn()));
        }
        for (HSSFHyperlink link : sheet.getHyperlinkList()) {
            Optional.ofNullable(link.getAddress())
                    .ifPresent(address -> layout.link(
                            new CellRange(
                                    link.getFirstRow() + 1,
                                    link.getFirstColumn(),
                                    link.getLastRow() + 1,
                                    link.getLastColumn()),
                            address));
        }
        for (int column = 0; column < COLUMNS; column++) {
            if (sheet.isColumnHidden(column)) {
                layout.hide(column, column);
            }
        }
        return layout;
    }

    private SheetCell cell(HSSFCell cell, SheetLayout layout, OldReadings readings, boolean from1904) {
        boolean computed = cell.getCellType() == CellType.FORMULA;
        CellType type = computed ? cell.getCachedFormulaResultType() : cell.getCellType();
        CellFormat format = format(cell);
        Optional<String> link = layout.link(cell.getRowIndex() + 1, cell.getColumnIndex())
                .or(() -> computed ? SheetRows.linkOf(cell.getCellFormula()) : Optional.empty());
        return switch (type) {
            case STRING -> SheetCell.of(format.show(readings.text(cell)), link, Optional.empty());
            case NUMERIC ->
                SheetCell.of(
                        format.show(cell.getNumericCellValue(), from1904),
                        link,
                        format.day(cell.getNumericCellValue(), from1904));
            case BOOLEAN -> SheetCell.of(cell.getBooleanCellValue() ? "TRUE" : "FALSE", link, Optional.empty());
            case ERROR ->
                SheetCell.of(FormulaError.forInt(cell.getErrorCellValue()).getString(), link, Optional.empty());
            case BLANK, FORMULA, _NONE -> SheetCell.EMPTY;
        };
    }

    private CellFormat format(HSSFCell cell) {
        return formats.computeIfAbsent(cell.getCellStyle().getDataFormat(), id -> {
            // The library knows the American codes of the built-in formats only.
            String code = cell.getCellStyle().getDataFormatString();
            boolean own = id >= FIRST_OWN && code != null;
            return CellFormat.of(id, own ? Map.of((int) id, code) : Map.of());
        });
    }

    /** Hands on the words of shapes, and counts the comments among them. */
    private static int words(HSSFShapeContainer shapes, SheetPieces sheets, int depth) {
        int comments = 0;
        for (HSSFShape shape : shapes.getChildren()) {
            if (shape instanceof HSSFComment) {
                comments++;
            } else if (shape instanceof HSSFSimpleShape words && words.getString() != null) {
                sheets.paragraph(words.getString().getString());
            } else if (shape instanceof HSSFShapeContainer group && depth < DEEPEST) {
                comments += words(group, sheets, depth + 1);
            }
        }
        return comments;
    }
}
