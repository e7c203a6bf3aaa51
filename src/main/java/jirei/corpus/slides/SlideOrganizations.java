package jirei.corpus.slides;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Page;
import jirei.casestudy.Rating;
import jirei.corpus.dossier.ContentDraft;
import jirei.corpus.dossier.DossierDraft;
import jirei.corpus.dossier.EntryDraft;
import jirei.corpus.text.CitedSources;

/**
 * Reads the table of organisations: a rating, then the columns named in its header (名称, 概要, 拠点, ソース・サイト), in any order.
 */
final class SlideOrganizations {
    private static final String NAME = "名称";
    private static final String OUTLINE = "概要";
    private static final Pattern KIND_BEFORE_NAME = Pattern.compile("^(?:組織|機関|施策)\\s+(?=\\S)");

    private final DossierDraft draft;
    private Map<String, Integer> columns = columns(SlideLine.of(1, "\t名称\t概要\t拠点\tソース・サイト"));

    SlideOrganizations(DossierDraft draft) {
        this.draft = draft;
    }

    void read(Optional<Page> page, List<SlideLine> lines) {
        for (SlideLine line : lines) {
            Map<String, Integer> named = columns(line);
            if (named.containsKey(NAME) && named.containsKey(OUTLINE)) {
                columns = named;
            } else if (!line.isBlank()) {
                readRow(line, page);
            }
        }
    }

    private static Map<String, Integer> columns(SlideLine head) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < head.cells().size(); i++) {
            columns.putIfAbsent(head.cell(i).strip(), i);
        }
        return columns;
    }

    private void readRow(SlideLine row, Optional<Page> page) {
        ContentDraft content = new ContentDraft();
        content.original(row.raw());
        columns.forEach((column, index) -> readCell(column, row, index, content));
        Optional<Rating> rating = Rating.ofMark(row.cell(0));
        String name = name(row);
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

    private String name(SlideLine row) {
        String written = row.cell(columns.getOrDefault(NAME, 1));
        String name = KIND_BEFORE_NAME.matcher(written).replaceFirst("").strip();
        if (name.isEmpty()) {
            draft.problem(row.number(), "組織の表に名称のない行があります: " + row.text(), "行の文を題名として収録");
            return row.text().substring(row.isRow() ? row.cell(0).length() : 0).strip();
        }
        return name;
    }

    private void readCell(String column, SlideLine row, int index, ContentDraft content) {
        if (index == 0 || index >= row.cells().size() || column.equals(NAME)) {
            return;
        }
        for (SlideBlock block : row.cells().get(index).blocks()) {
            if (block.isAbsent()) {
                continue;
            }
            switch (column) {
                case OUTLINE -> {
                    content.paragraph(block.text());
                    CitedSources.linked(block.content()).forEach(content::source);
                }
                case "ソース・サイト", "参考" ->
                    draft.sources(block.content(), row.number()).forEach(content::source);
                default -> content.fact(column.isEmpty() ? "備考" : column, block.text());
            }
        }
    }
}
