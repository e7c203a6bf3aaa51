package jirei.corpus.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Page;
import jirei.corpus.dossier.ContentDraft;
import jirei.corpus.dossier.DossierDraft;
import jirei.corpus.dossier.EntryDraft;
import jirei.corpus.dossier.Grammar;
import jirei.corpus.text.SourceText;
import jirei.places.Gazetteer;

/**
 * The grammar of the metropolitan government's slide decks, one deck for each city, converted to text.
 *
 * <p>Every slide starts with the title of the study, the city and the page, {@code … ～ソウル(3/9)}. The first slide has
 * the contents, the ratings and the profile; the next the organisations ({@link SlideOrganizations}); then follows a
 * slide for each theme with a plan and initiatives ({@link SlideTheme}). Headings are recognised by their words, since
 * their numbers, blanks and signs vary.
 */
public final class SlideDossier implements Grammar {
    private static final Pattern TITLE = Pattern.compile("^(.*?)\\s*[～〜~]\\s*([^～〜~(（]+?)(?:[(（][^)）\\d]*[)）])?"
            + "\\s*[(（]\\s*(\\d{1,3})\\s*[/／]\\s*(\\d{1,3})\\s*[)）]$");
    private static final Pattern NUMBERING = Pattern.compile("^[\\d\\-.．①-⑳\\s]+");
    private static final Pattern THEME_HEADING = Pattern.compile(".*重点調査分野.*?[)）\\s]\\s*[–—―－‐‑‒−─:：-]\\s*(.+)");

    /** The topic of a part of a slide. */
    private enum SlideTopic {
        /** Lines below the title of a slide, or before the first title, but below no other heading; usually none. */
        TITLE,
        CONTENTS,
        RATINGS,
        PROFILE,
        ORGANIZATIONS,
        THEME,
        UNKNOWN
    }

    /** The lines below one heading, on one slide. */
    private record SlideSection(SlideTopic part, Optional<Page> page, SlideLine heading, List<SlideLine> lines) {
        SlideSection {
            lines = List.copyOf(lines);
        }

        boolean isEmpty() {
            return lines.stream().allMatch(SlideLine::isBlank);
        }
    }

    @Override
    public boolean recognizes(SourceText text) {
        return SlideLine.headings(text)
                .anyMatch(line -> TITLE.matcher(line.text()).matches());
    }

    @Override
    public void read(SourceText text, DossierDraft draft) {
        List<SlideSection> sections = sections(text, draft);
        SlideProfile profile = new SlideProfile(draft);
        for (SlideSection section : sections) {
            switch (section.part()) {
                case CONTENTS -> profile.keep(section.heading(), section.lines());
                case RATINGS -> {
                    profile.keep(section.heading(), section.lines());
                    new SlideRatings(draft).read(section.lines());
                }
                case PROFILE -> profile.read(section.heading(), section.page(), section.lines());
                case ORGANIZATIONS -> new SlideOrganizations(draft).read(section.page(), section.lines());
                case THEME -> readTheme(section, draft);
                case TITLE -> {
                    if (!section.isEmpty()) {
                        readUnknown(section, draft);
                    }
                }
                case UNKNOWN -> readUnknown(section, draft);
            }
        }
        profile.close();
    }

    private static List<SlideSection> sections(SourceText text, DossierDraft draft) {
        List<SlideSection> sections = new ArrayList<>();
        Optional<Page> page = Optional.empty();
        int lastPage = 0;
        List<SlideLine> lines = new ArrayList<>();
        for (SlideLine line : SlideLine.of(text)) {
            Matcher title = TITLE.matcher(line.text());
            Optional<SlideTopic> part = part(line, sections);
            if (line.isHeading() && title.matches()) {
                page = page(title, line, lastPage, draft);
                lastPage = page.map(Page::number).orElse(lastPage);
                describe(title, line, draft);
                part = Optional.of(SlideTopic.TITLE);
            }
            if (part.isPresent() || sections.isEmpty()) {
                fillLast(sections, lines);
                sections.add(new SlideSection(part.orElse(SlideTopic.TITLE), page, line, List.of()));
            }
            if (part.isEmpty()) {
                lines.add(line);
            }
        }
        fillLast(sections, lines);
        return sections;
    }

    /** Sets the lines of the last section. */
    private static void fillLast(List<SlideSection> sections, List<SlideLine> lines) {
        if (!sections.isEmpty()) {
            SlideSection last = sections.removeLast();
            sections.add(new SlideSection(last.part(), last.page(), last.heading(), lines));
        }
        lines.clear();
    }

    /** The topic of the part that the heading starts; empty for a heading within a part. */
    private static Optional<SlideTopic> part(SlideLine line, List<SlideSection> sections) {
        if (!line.isHeading()) {
            return Optional.empty();
        }
        boolean withinContents = !sections.isEmpty()
                && sections.getLast().part() == SlideTopic.CONTENTS
                && line.level() > sections.getLast().heading().level();
        if (withinContents) {
            return Optional.empty();
        }
        String words = line.compact();
        boolean withinTheme =
                !sections.isEmpty() && sections.getLast().part() == SlideTopic.THEME && SlideTheme.isWithin(words);
        if (withinTheme) {
            return Optional.empty();
        }
        if (words.contains("目次")) {
            return Optional.of(SlideTopic.CONTENTS);
        } else if (words.contains("リサーチ状況")) {
            return Optional.of(SlideTopic.RATINGS);
        } else if (THEME_HEADING.matcher(line.text()).matches()) {
            return Optional.of(SlideTopic.THEME);
        } else if (words.contains("基礎情報")) {
            return Optional.of(SlideTopic.PROFILE);
        } else if (words.contains("組織及び施策")) {
            return Optional.of(SlideTopic.ORGANIZATIONS);
        }
        return line.level() <= 2 ? Optional.of(SlideTopic.UNKNOWN) : Optional.empty();
    }

    private static Optional<Page> page(Matcher title, SlideLine line, int lastPage, DossierDraft draft) {
        int number = Integer.parseInt(title.group(3));
        int of = Integer.parseInt(title.group(4));
        if (number < 1 || number > of) {
            draft.problem(line.number(), "ページ番号が正しくありません: " + number + "/" + of, "ページなしで収録");
            return Optional.empty();
        }
        if (number != lastPage + 1) {
            draft.problem(
                    line.number(), "前のスライドは" + lastPage + "枚目ですが、これは" + number + "枚目です。抜けや重複を確かめてください。", "このまま収録");
        }
        return Optional.of(new Page(number, of));
    }

    private static void describe(Matcher title, SlideLine line, DossierDraft draft) {
        String city = title.group(2);
        if (draft.city().filter(first -> !first.name().equals(city)).isPresent()) {
            draft.problem(line.number(), "一つのファイルに別の都市「" + city + "」のスライドがあります。都市ごとにファイルを分けてください。", "はじめの都市のものとして収録");
        }
        if (draft.city().isEmpty()) {
            draft.city(Gazetteer.city(city));
            String study = NUMBERING.matcher(title.group(1)).replaceFirst("");
            draft.document(study.isBlank() ? city : study);
        }
    }

    private static void readTheme(SlideSection section, DossierDraft draft) {
        Matcher heading = THEME_HEADING.matcher(section.heading().text());
        if (heading.matches()) {
            String name = heading.group(1).strip();
            new SlideTheme(draft, name, draft.theme(name, section.heading().number()), section.page())
                    .read(section.heading().number(), section.lines());
        }
    }

    /** Keeps the text of an unknown part. */
    private static void readUnknown(SlideSection section, DossierDraft draft) {
        ContentDraft content = new ContentDraft();
        for (SlideLine line : section.lines()) {
            line.blocks(0).forEach(block -> content.point(block.depth(), block.text()));
            content.original(line.raw());
        }
        SlideLine heading = section.heading();
        draft.problem(heading.number(), "「" + heading.text() + "」は知らない見出しです。", "資料として収録");
        draft.add(new EntryDraft(
                EntryKind.DOCUMENT,
                heading.text(),
                Optional.empty(),
                Optional.empty(),
                heading.number(),
                section.page(),
                List.of(),
                content.toContent()));
    }
}
