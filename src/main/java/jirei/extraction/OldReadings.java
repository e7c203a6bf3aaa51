package jirei.extraction;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jirei.extraction.PhoneticText.PhoneticRun;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/**
 * The texts of the cells of an old sheet with the readings of their kanji.
 *
 * <p>Limit: the library reads the readings of a cell as one text and keeps to itself which kanji each belongs to, so
 * only a cell whose kanji stand together has its reading: 紀尾井町, but not 見守り電話.
 */
final class OldReadings {
    private static final Pattern KANJI = Pattern.compile("[\\p{IsHan}ヶケ々]+");

    private final HSSFWorkbook workbook;
    private final Map<Long, String> texts = new HashMap<>();

    OldReadings(HSSFWorkbook workbook, HSSFSheet sheet) {
        this.workbook = workbook;
        Iterator<CellValueRecordInterface> records = sheet.getSheet().getCellValueIterator();
        while (records.hasNext()) {
            if (records.next() instanceof LabelSSTRecord label) {
                marked(label).ifPresent(text -> texts.put(key(label.getRow(), label.getColumn()), text));
            }
        }
    }

    /** The text of a cell with the marks of {@link Ruby}. */
    String text(HSSFCell cell) {
        return Optional.ofNullable(texts.get(key(cell.getRowIndex(), cell.getColumnIndex())))
                .orElseGet(() -> cell.getRichStringCellValue().getString());
    }

    private Optional<String> marked(LabelSSTRecord label) {
        UnicodeString text = workbook.getInternalWorkbook().getSSTString(label.getSSTIndex());
        if (text == null || text.getExtendedRst() == null) {
            return Optional.empty();
        }
        String reading = String.valueOf(text.getExtendedRst().getPhoneticText());
        List<MatchResult> kanji = KANJI.matcher(text.getString()).results().toList();
        return kanji.size() != 1 || reading.isBlank()
                ? Optional.empty()
                : Optional.of(PhoneticText.marked(
                        text.getString(),
                        List.of(new PhoneticRun(
                                kanji.getFirst().start(), kanji.getFirst().end(), reading))));
    }

    private static long key(int row, int column) {
        return ((long) row << 16) | column;
    }
}
