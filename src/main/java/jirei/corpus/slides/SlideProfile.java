package jirei.corpus.slides;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jirei.casestudy.City;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Page;
import jirei.casestudy.Rating;
import jirei.corpus.dossier.ContentDraft;
import jirei.corpus.dossier.DossierDraft;
import jirei.corpus.dossier.EntryDraft;

/** Reads the basic data of a city, a label and a value in each row: {@code 人口 (万人)⇥949 → 人口: 949 万人}. */
final class SlideProfile {
    private static final Pattern UNIT = Pattern.compile("^(.+?)\\s*[(（](.+)[)）]$");
    private static final Pattern LABEL =
            Pattern.compile("(?:(?:都市|国|地域)名|面積|人口|GDP|元首|首都|首長|主要産業|国民文化|公用語|通貨|参考)(?:\\s*[(（].+[)）])?");
    private static final Pattern NUMBER = Pattern.compile("[\\d,.]+");

    private final DossierDraft draft;
    private final ContentDraft content = new ContentDraft();

    private String name = "";
    private int firstLine;
    private Optional<Page> page = Optional.empty();

    SlideProfile(DossierDraft draft) {
        this.draft = draft;
    }

    /** Keeps the original text of lines that are read elsewhere or only refer to other slides. */
    void keep(SlideLine heading, List<SlideLine> lines) {
        content.original(heading.raw());
        lines.forEach(line -> content.original(line.raw()));
    }

    void read(SlideLine heading, Optional<Page> onPage, List<SlideLine> lines) {
        keep(heading, lines);
        if (firstLine == 0) {
            firstLine = heading.number();
            page = onPage;
        }
        lines.stream()
                .filter(line -> !line.isBlank())
                .flatMap(line -> pairs(line).stream())
                .forEach(this::readRow);
    }

    /** Adds the entry; must be called after all slides are read. */
    void close() {
        if (firstLine == 0) {
            draft.problem(0, "基礎情報のスライドがありません。", "評価と目次だけを収録");
        }
        String title = name.isEmpty() ? draft.city().map(City::name).orElse("基礎情報") : name;
        draft.addFirst(new EntryDraft(
                EntryKind.PROFILE,
                title,
                Optional.empty(),
                Optional.empty(),
                Math.max(firstLine, 1),
                page,
                List.of(),
                content.toContent()));
    }

    /** Splits a row of two labels with their values into two rows. */
    private static List<SlideLine> pairs(SlideLine row) {
        boolean paired = row.cells().size() == 4
                && (LABEL.matcher(row.cell(2).strip()).matches()
                        || (row.cell(2).isBlank() && row.cell(3).isBlank()));
        if (!paired) {
            return List.of(row);
        }
        return Stream.of(row.cells().subList(0, 2), row.cells().subList(2, 4))
                .map(cells -> new SlideLine(row.number(), row.raw(), row.level(), cells))
                .filter(pair -> !pair.isBlank())
                .toList();
    }

    private void readRow(SlideLine row) {
        String label = row.cell(0).strip();
        if (!row.isRow() || label.isEmpty()) {
            draft.problem(row.number(), "基礎情報に項目名か、値との区切り（タブ）がない行があります: " + row.text(), "文として収録");
            content.paragraph(row.text());
        } else if (label.equals("参考")) {
            row.blocks(1).stream()
                    .filter(block -> !block.isAbsent())
                    .flatMap(block -> draft.sources(block.content(), row.number()).stream())
                    .forEach(content::source);
        } else {
            readValue(
                    label,
                    String.join(
                            " ", row.blocks(1).stream().map(SlideBlock::text).toList()));
        }
    }

    private void readValue(String label, String value) {
        boolean absent = value.isBlank()
                || Rating.ofMark(value).filter(Rating.NONE::equals).isPresent();
        if (absent) {
            return;
        }
        if (label.matches("(都市|国|地域)名")) {
            name = value;
        }
        Matcher unit = UNIT.matcher(label);
        if (unit.matches() && NUMBER.matcher(value).matches()) {
            content.fact(unit.group(1), withUnit(value, unitOf(unit.group(1), unit.group(2))));
        } else {
            content.fact(label, value);
        }
    }

    /** A unit that starts with a number is put in brackets: {@code 31.4（10億米ドル）}. */
    private static String withUnit(String value, String unit) {
        return Character.isDigit(unit.charAt(0)) ? value + "（" + unit + "）" : value + " " + unit;
    }

    /** Restores the exponent of a unit of area, lost with the superscript. */
    private static String unitOf(String label, String unit) {
        return label.contains("面積") && unit.matches("k?m") ? unit + "²" : unit;
    }
}
