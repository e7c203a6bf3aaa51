package jirei.corpus.dossier;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Rating;
import jirei.casestudy.Theme;
import jirei.corpus.metadata.FrontMatter;
import jirei.corpus.text.InlineText;
import jirei.corpus.text.MarkdownBlocks.MarkdownBlock;
import jirei.corpus.text.SourceText;

/**
 * The grammar in which an analyst writes a dossier by hand: front matter ({@link MarkdownHead}), then
 *
 * <pre>
 * ## 組織                        organisations follow
 * ### ★ 情報システム庁（RIA）      an organisation and its own rating
 * ## データ利活用                 a theme
 * ### 計画: name                 a plan or strategy
 * ### 事例: name                 an initiative
 * text                          its outline, a paragraph or more
 * - a point                     what is worth noting, in a plan
 * - 拠点: タリン                  a fact, of an organisation
 * - 参考: [title](address)       a source
 * </pre>
 */
public final class MarkdownDossier implements Grammar {
    private static final String ORGANIZATIONS = "組織";
    private static final Pattern KIND = Pattern.compile("^(計画|戦略|事例)\\s*[:：]\\s*(\\S.*)$");
    private static final Pattern RATED = Pattern.compile("^([★○〇◯－-])\\s*(\\S.*)$");
    /** What nobody but the writer of a dossier puts into a heading. */
    private static final Pattern HEADING =
            Pattern.compile("^(?:##\\s+組織\\s*|###\\s+(?:計画|戦略|事例)\\s*[:：].*|###\\s+[★○〇◯－].*)$");

    private static final Pattern SOURCE = Pattern.compile("^参考\\s*[:：]\\s*(.*)$");
    private static final Pattern FACT = Pattern.compile("^([^:：。、\\s]{1,12})\\s*[:：]\\s*(\\S.*)$");

    @Override
    public boolean recognizes(SourceText text) {
        return FrontMatter.opens(text, List.of("profile", "ratings"))
                || (FrontMatter.opens(text, List.of("city", "country"))
                        && text.lines().stream()
                                .anyMatch(line -> HEADING.matcher(line).matches()));
    }

    @Override
    public void read(SourceText text, DossierDraft draft) {
        FrontMatter head = FrontMatter.of(text);
        new MarkdownHead(head, draft).read(text);
        new Body(text, draft, head.endLine()).read();
    }

    /** The text below the front matter, read piece by piece. */
    private static final class Body {
        private final SourceText text;
        private final DossierDraft draft;
        private final int firstLine;

        private Optional<Theme> theme = Optional.empty();
        private String section = "";
        private EntryKind kind = EntryKind.DOCUMENT;
        private String title = "";
        private Optional<Rating> rating = Optional.empty();
        private ContentDraft content = new ContentDraft();
        private int line = 1;

        Body(SourceText text, DossierDraft draft, int firstLine) {
            this.text = text;
            this.draft = draft;
            this.firstLine = firstLine;
        }

        void read() {
            line = firstLine;
            for (MarkdownBlock piece : text.from(firstLine).pieces()) {
                switch (piece) {
                    case MarkdownBlock.MarkdownHeading heading when heading.level() <= 2 -> openSection(heading);
                    case MarkdownBlock.MarkdownHeading heading when heading.level() == 3 -> openEntry(heading);
                    case MarkdownBlock.MarkdownHeading heading ->
                        content.point(0, heading.content().text());
                    case MarkdownBlock.Prose prose -> {
                        content.paragraph(prose.content().text());
                        prose.content().webLinks().forEach(content::source);
                    }
                    case MarkdownBlock.MarkdownItem item -> readItem(item);
                }
            }
            closeEntry(text.lines().size() + 1);
        }

        private void openSection(MarkdownBlock.MarkdownHeading heading) {
            closeEntry(heading.line());
            section = heading.content().text();
            kind = EntryKind.DOCUMENT;
            title = section;
            line = heading.line();
            theme = section.equals(ORGANIZATIONS) ? Optional.empty() : draft.theme(section, heading.line());
        }

        private void openEntry(MarkdownBlock.MarkdownHeading heading) {
            closeEntry(heading.line());
            line = heading.line();
            String written = heading.content().text();
            if (section.isEmpty()) {
                draft.problem(line, "見出し「" + written + "」の前に「## テーマ名」か「## 組織」がありません。", "テーマなしで収録");
            }
            if (section.equals(ORGANIZATIONS)) {
                Matcher rated = RATED.matcher(written);
                kind = EntryKind.ORGANIZATION;
                title = rated.matches() ? rated.group(2) : written;
                rating = rated.matches() ? Rating.ofMark(rated.group(1)) : Optional.empty();
                return;
            }
            Matcher named = KIND.matcher(written);
            if (named.matches()) {
                kind = named.group(1).equals("事例") ? EntryKind.INITIATIVE : EntryKind.PLAN;
                title = named.group(2);
            } else {
                kind = EntryKind.INITIATIVE;
                title = written;
                draft.problem(line, "見出し「" + written + "」に「計画:」か「事例:」がありません。", "事例として収録");
            }
        }

        private void readItem(MarkdownBlock.MarkdownItem item) {
            String words = item.content().text();
            Matcher source = SOURCE.matcher(words);
            Matcher fact = FACT.matcher(words);
            if (source.matches()) {
                readSource(
                        new InlineText(source.group(1).strip(), item.content().links()), item.line());
            } else if (kind == EntryKind.ORGANIZATION && fact.matches()) {
                content.fact(fact.group(1), fact.group(2));
            } else {
                content.point(item.depth(), words);
                item.content().webLinks().forEach(content::source);
            }
        }

        private void readSource(InlineText source, int sourceLine) {
            if (source.isBlank()) {
                draft.problem(sourceLine, "「参考:」に題名がありません。", "この行は使いません");
                return;
            }
            draft.sources(source, sourceLine).forEach(content::source);
        }

        private void closeEntry(int endLine) {
            boolean opened = kind != EntryKind.DOCUMENT;
            if (!opened && !content.isEmpty()) {
                draft.problem(line, "「###」の見出しの前に文があります。", "資料として収録");
            }
            if (opened || !content.isEmpty()) {
                content.original(text.between(line, endLine));
                draft.add(new EntryDraft(
                        kind,
                        title.isBlank() ? text.name() : title,
                        theme,
                        rating,
                        line,
                        Optional.empty(),
                        section.isBlank() ? List.of() : List.of(section),
                        content.toContent()));
            }
            kind = EntryKind.DOCUMENT;
            title = section;
            rating = Optional.empty();
            content = new ContentDraft();
            line = endLine;
        }
    }
}
