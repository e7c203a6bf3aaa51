package jirei.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Page;
import jirei.casestudy.Rating;
import jirei.corpus.SlideMarkup.Block;

/**
 * Reads the table of organisations: a rating, then the columns that its head names (名称, 概要, 拠点, ソース・サイト), in any
 * order.
 */
final class SlideOrganizations {
    private static final Pattern KIND_BEFORE_NAME = Pattern.compile("^(?:組織|機関|施策)\\s+(?=\\S)");

    private final DossierDraft draft;
    private Map<String, Integer> columns = Map.of("名称", 1, "概要", 2, "拠点", 3, "ソース・サイト", 4);

    SlideOrganizations(DossierDraft draft) {
        this.draft = draft;
    }

    void read(Optional<Page> page, List<SlideLine> lines) {
        for (SlideLine line : lines) {
            if (line.compact().contains("名称") && line.compact().contains("概要")) {
                columns = columns(line);
            } else if (!line.isBlank()) {
                readRow(line, page);
            }
        }
    }

    private static Map<String, Integer> columns(SlideLine head) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < head.cells().size(); i++) {
            columns.put(head.cell(i).strip(), i);
        }
        return columns;
    }

    private void readRow(SlideLine row, Optional<Page> page) {
        String name = KIND_BEFORE_NAME.matcher(cell(row, "名称")).replaceFirst("").strip();
        ContentDraft content = new ContentDraft();
        content.original(row.raw());
        if (name.isEmpty()) {
            draft.problem(row.number(), "組織の表に名称のない行があります: " + row.text(), "行の文を題名として収録");
            name = row.text();
        }
        content.paragraph(cell(row, "概要"));
        if (!cell(row, "拠点").isBlank()) {
            content.fact("拠点", cell(row, "拠点"));
        }
        int sources = columns.getOrDefault("ソース・サイト", columns.getOrDefault("参考", Integer.MAX_VALUE));
        if (sources < row.cells().size()) {
            row.cells().get(sources).stream().map(Block::content).forEach(source -> content.source(source.toSource()));
        }
        Optional<Rating> rating = Rating.ofMark(row.cell(0));
        if (rating.isEmpty()) {
            draft.problem(row.number(), "「" + name + "」の行の先頭に評価（★、○、－）がありません。", "評価なしで収録");
        }
        draft.add(new EntryDraft(
                EntryKind.ORGANIZATION,
                name,
                Optional.empty(),
                rating,
                row.number(),
                page,
                List.of(),
                content.toContent()));
    }

    private String cell(SlideLine row, String column) {
        return row.cell(columns.getOrDefault(column, Integer.MAX_VALUE));
    }
}
