package jirei.corpus.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Page;
import jirei.casestudy.Source;
import jirei.casestudy.Theme;
import jirei.corpus.dossier.ContentDraft;
import jirei.corpus.dossier.DossierDraft;
import jirei.corpus.dossier.EntryDraft;
import jirei.corpus.text.CitedSources;

/**
 * Reads a slide on one theme: a plan (概要, 要点, 参考), then its initiatives (取組概要, 参考).
 *
 * <p>The labels are headings, lines or the first cell of a row. If there is no text between 取組概要 and 参考, the
 * initiatives were placed by mistake below 参考, among the sources; they are recognised by their name and colon. The
 * sources of the initiatives are listed once for all of them, so each gets all.
 */
final class SlideTheme {
    private static final Pattern LABEL = Pattern.compile("^(取り?組み?概要|概要|要点|参考)(?:※着手中含む)?$");
    private static final Pattern REPEATED_HEADING = Pattern.compile("(?i)^(?:Plan[&＆]Strategy|事例|※着手中含む)$");
    private static final Pattern QUOTED_NAME = Pattern.compile("[「『]([^「」『』]{2,60})[」』]");
    private static final Pattern INITIATIVE = Pattern.compile("^([^：。]{1,60}?)\\s*(?:：|:\\s)\\s*(.+)$");

    private final DossierDraft draft;
    private final String name;
    private final Optional<Theme> theme;
    private final Optional<Page> page;

    private final ContentDraft plan = new ContentDraft();
    private final List<InitiativeDraft> initiatives = new ArrayList<>();
    private final List<Source> initiativeSources = new ArrayList<>();
    private Label label = Label.NONE;
    private boolean initiativesSlipped;
    private int planLine;

    SlideTheme(DossierDraft draft, String name, Optional<Theme> theme, Optional<Page> page) {
        this.draft = draft;
        this.name = name;
        this.theme = theme;
        this.page = page;
    }

    /** The label above the lines being read. */
    private enum Label {
        NONE,
        OVERVIEW,
        POINTS,
        PLAN_SOURCES,
        INITIATIVES,
        INITIATIVE_SOURCES
    }

    private record InitiativeDraft(String title, int line, ContentDraft content) {}

    /** Whether a heading, without blanks, is a label within a theme slide, whatever its level. */
    static boolean isWithin(String heading) {
        return LABEL.matcher(heading).matches()
                || REPEATED_HEADING.matcher(heading).matches();
    }

    void read(int headingLine, List<SlideLine> lines) {
        planLine = headingLine;
        for (SlideLine line : lines) {
            if (!line.isBlank()) {
                readLine(line);
            }
        }
        if (!plan.isEmpty()) {
            add(EntryKind.PLAN, planTitle(), planLine, plan);
        }
        for (InitiativeDraft initiative : initiatives) {
            initiativeSources.forEach(initiative.content()::source);
            add(EntryKind.INITIATIVE, initiative.title(), initiative.line(), initiative.content());
        }
    }

    private void readLine(SlideLine line) {
        if (REPEATED_HEADING.matcher(line.compact()).matches()) {
            return;
        }
        Matcher first = LABEL.matcher(line.cell(0).replaceAll("[\\s\\u3000]+", ""));
        boolean labelled = first.matches();
        if (labelled) {
            enter(first.group(1), line);
        } else if (line.isHeading()) {
            draft.problem(line.number(), "「" + line.text() + "」は知らない見出しです。", "直前の部分に収録");
        }
        line.blocks(labelled ? 1 : 0).stream()
                .filter(block -> !block.isAbsent())
                .forEach(block -> place(block, line));
        keepOriginal(line);
    }

    private void enter(String name, SlideLine line) {
        boolean amongInitiatives = label == Label.INITIATIVES || label == Label.INITIATIVE_SOURCES;
        label = switch (name) {
            case "概要" -> Label.OVERVIEW;
            case "要点" -> Label.POINTS;
            case "参考" -> amongInitiatives ? Label.INITIATIVE_SOURCES : Label.PLAN_SOURCES;
            default -> Label.INITIATIVES;
        };
        if (label == Label.OVERVIEW) {
            planLine = line.number();
        }
        initiativesSlipped = label == Label.INITIATIVE_SOURCES && initiatives.isEmpty();
    }

    /** Sources have their own part, but a link in the text is a source too. */
    private void place(SlideBlock block, SlideLine line) {
        switch (label) {
            case NONE -> {
                draft.problem(line.number(), "「概要」などの見出しの前に文があります: " + block.text(), "計画の概要として収録");
                plan.paragraph(block.text());
            }
            case OVERVIEW -> {
                plan.paragraph(block.text());
                CitedSources.linked(block.content()).forEach(plan::source);
            }
            case POINTS -> {
                plan.point(block.depth(), block.text());
                CitedSources.linked(block.content()).forEach(plan::source);
            }
            case PLAN_SOURCES -> draft.sources(block.content(), line.number()).forEach(plan::source);
            case INITIATIVES -> placeInitiative(block, line);
            case INITIATIVE_SOURCES -> {
                boolean slipped = initiativesSlipped && block.content().links().isEmpty() && isInitiative(block);
                if (slipped) {
                    placeInitiative(block, line);
                } else {
                    initiativeSources.addAll(draft.sources(block.content(), line.number()));
                }
            }
        }
    }

    private void placeInitiative(SlideBlock block, SlideLine line) {
        Matcher named = INITIATIVE.matcher(block.text());
        if (named.matches() && (block.depth() == 1 || initiatives.isEmpty())) {
            open(named.group(1), line).paragraph(named.group(2));
        } else if (block.depth() == 1 || initiatives.isEmpty()) {
            draft.problem(line.number(), "取組の名称と説明が「：」で分かれていません: " + block.text(), "全文を題名として収録");
            open(block.text(), line);
        } else {
            ContentDraft last = initiatives.getLast().content();
            last.point(block.depth(), block.text());
            last.original(line.raw());
        }
        CitedSources.linked(block.content()).forEach(initiatives.getLast().content()::source);
    }

    private static boolean isInitiative(SlideBlock block) {
        return INITIATIVE.matcher(block.text()).matches();
    }

    private ContentDraft open(String title, SlideLine line) {
        InitiativeDraft initiative = new InitiativeDraft(title, line.number(), new ContentDraft());
        initiative.content().original(line.raw());
        initiatives.add(initiative);
        return initiative.content();
    }

    private void keepOriginal(SlideLine line) {
        if (label != Label.INITIATIVES && label != Label.INITIATIVE_SOURCES) {
            plan.original(line.raw());
        }
    }

    private String planTitle() {
        for (String paragraph : plan.overview()) {
            Matcher quoted = QUOTED_NAME.matcher(paragraph);
            if (quoted.find()) {
                return quoted.group(1);
            }
        }
        return theme.map(Theme::label).orElse(name) + "に関する計画・戦略";
    }

    private void add(EntryKind kind, String title, int line, ContentDraft content) {
        draft.add(new EntryDraft(kind, title, theme, Optional.empty(), line, page, List.of(), content.toContent()));
    }
}
