package jirei.corpus.dossier;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jirei.casestudy.EntryKind;
import jirei.casestudy.Rating;
import jirei.casestudy.Theme;
import jirei.corpus.metadata.FrontMatter;
import jirei.corpus.text.CitedSources;
import jirei.corpus.text.SourceText;
import jirei.corpus.text.TextBlock;
import jirei.extraction.Piece;
import jirei.extraction.inline.InlineText;

/**
 * The grammar of a hand-written dossier: front matter ({@link MarkdownHead}), then
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
    /** Headings that occur in dossiers only. */
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

    /** The text below the front matter. */
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
            for (TextBlock block : text.from(firstLine).blocks()) {
                String words = block.content().text();
                switch (block.piece()) {
                    case Piece.Heading heading when heading.level() <= 2 -> openSection(words, block.line());
                    case Piece.Heading heading when heading.level() == 3 -> openEntry(words, block.line());
                    case Piece.Heading heading -> content.point(0, words);
                    case Piece.Paragraph paragraph -> readParagraph(block.content());
                    case Piece.Row row -> readParagraph(block.content());
                    case Piece.Item item -> readItem(item, block.line());
                }
            }
            closeEntry(text.lines().size() + 1);
        }

        private void readParagraph(InlineText paragraph) {
            content.paragraph(paragraph.text());
            CitedSources.linked(paragraph).forEach(content::source);
        }

        private void openSection(String heading, int headingLine) {
            closeEntry(headingLine);
            section = heading;
            kind = EntryKind.DOCUMENT;
            title = section;
            line = headingLine;
            theme = section.equals(ORGANIZATIONS) ? Optional.empty() : draft.theme(section, headingLine);
        }

        private void openEntry(String written, int headingLine) {
            closeEntry(headingLine);
            line = headingLine;
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

        private void readItem(Piece.Item item, int itemLine) {
            String words = item.text().text();
            Matcher source = SOURCE.matcher(words);
            Matcher fact = FACT.matcher(words);
            if (source.matches()) {
                readSource(item.text().part(source.start(1), source.end(1)).strip(), itemLine);
            } else if (kind == EntryKind.ORGANIZATION && fact.matches()) {
                content.fact(fact.group(1), fact.group(2));
            } else {
                content.point(item.depth(), words);
                CitedSources.linked(item.text()).forEach(content::source);
            }
        }

        private void readSource(InlineText source, int sourceLine) {
            if (source.text().isBlank()) {
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
