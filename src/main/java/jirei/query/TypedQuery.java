package jirei.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jirei.casestudy.Dimension;
import jirei.casestudy.YearRange;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;

/**
 * Reads typed text into query nodes, from left to right. The grammar is at {@link QueryParser}.
 *
 * <ul>
 *   <li>{@code 防犯　カメラ}: two words, as the full-width blank is a blank
 *   <li>{@code 「市民の声」}: a phrase, as are “…” and 『…』; a quote that never closes is text
 *   <li>{@code －ロボット}: an exclusion; a dash inside a word is text
 *   <li>{@code 評価：★}: a field, as 評価 is the name of a dimension; {@code 時刻：９時} is text
 *   <li>{@code 教育|医療}: an OR; a bar needs no blanks
 *   <li>{@code AI以外の新技術}, {@code ソウルを除く}: exclusions ({@link SpokenExclusion})
 *   <li>{@code ★のAI}, {@code 計画だけ}: filters ({@link SpokenFilter})
 *   <li>{@code 2023年以降}, {@code 最近}: years ({@link SpokenYears})
 *   <li>{@code Ａ または Ｂ}: an OR; {@code または} not between two terms is a word
 *   <li>{@code （防犯 カメラ）}: a group; in {@code LiKU(教育用ロボット)} the brackets are text
 * </ul>
 */
final class TypedQuery {
    /** How deep groups may nest. */
    static final int DEEPEST = 20;

    /**
     * The maximum number of prefixes and fuzzy words in a query, since an engine expands each over all words of the
     * index.
     */
    private static final int MOST_PATTERNS = 10;

    /** Behind a value of a field: {@code 都市:ソウル以外}. */
    private static final Pattern EXCEPT_ENDING = Pattern.compile("(?<=.)(?:を除く|以外)$");

    private static final Pattern PARTICLE_AT_THE_END = Pattern.compile("[のではがをに、,(（]+$");

    private final String typed;
    private final TypedText text;
    private final Notes notes;
    private int at;
    private int patterns;

    private TypedQuery(String typed, Notes notes) {
        this.typed = typed;
        this.text = new TypedText(typed, notes);
        this.notes = notes;
    }

    /** The terms of a group; empty if the text has nothing to search. Adds notes on parts that were not understood. */
    static Optional<QueryNode> read(String typed, Notes notes) {
        TypedQuery query = new TypedQuery(typed, notes);
        return query.readLevel(query.text.length(), 0);
    }

    private Optional<QueryNode> readLevel(int end, int depth) {
        TypedLevel level = new TypedLevel(notes);
        while (at < end) {
            if (text.isBlankAt(at)) {
                at++;
            } else {
                readTerm(level, end, depth);
            }
        }
        return level.group();
    }

    private void readTerm(TypedLevel level, int end, int depth) {
        int start = at;
        boolean excluded = "-－−!！".indexOf(text.sign(at)) >= 0 && at + 1 < end && !text.isBlankAt(at + 1);
        if (excluded) {
            at++;
        }
        if (!excluded && text.opensGroup(at, end) && readExclusionInBrackets(level)) {
            return;
        }
        if (text.opensGroup(at, end)) {
            if (depth == DEEPEST) {
                notes.add("括弧は" + DEEPEST + "重まで読めるので、それより内側の括弧は使いませんでした。");
                text.eraseGroup(at);
                at = start;
            } else {
                level.add(readGroup(depth), excluded);
            }
        } else if (text.opensPhrase(at)) {
            level.add(readPhrase(end), excluded);
        } else {
            Optional<QueryNode> field = readField(end);
            if (field.isPresent()) {
                level.add(field, excluded);
            } else {
                readWords(level, end, excluded);
            }
        }
    }

    /** Reads brackets around an exclusion behind a blank, {@code （ソウルを除く）}, which are no group. */
    private boolean readExclusionInBrackets(TypedLevel level) {
        int open = at;
        int close = text.partner(at);
        String inside = text.signs(open + 1, close);
        Optional<SpokenExclusion> exclusion =
                SpokenExclusion.in(inside).filter(found -> found.from() == 0 && found.next() == inside.length());
        if (exclusion.isEmpty() || (text.isBlank(0, open) && text.isBlank(close + 1, text.length()))) {
            return false;
        }
        at = close;
        readExclusion(level, open + 1, exclusion.get());
        at = close + 1;
        return true;
    }

    private Optional<QueryNode> readGroup(int depth) {
        int close = text.partner(at);
        if (text.isBlank(at + 1, close)) {
            addNothingIn(text.text(at, close + 1));
        }
        at++;
        Optional<QueryNode> group = readLevel(close, depth + 1);
        at = close + 1;
        return group;
    }

    private Optional<QueryNode> readPhrase(int end) {
        int start = at;
        String phrase = quoted();
        String typed = text.text(start, at);
        int slop = readSlop(end);
        if (!isSearchable(phrase, typed)) {
            return Optional.empty();
        }
        return Optional.of(QueryNodes.phrase(phrase, slop));
    }

    private int readSlop(int end) {
        int runEnd = text.runEnd(at, end);
        Optional<WordEnding> ending = WordEnding.of(text.signs(at, runEnd)).filter(WordEnding::isNumberAlone);
        if (ending.isEmpty()) {
            return 0;
        }
        at = runEnd;
        Optional<Integer> slop = ending.get().number().filter(number -> number <= Query.Phrase.MOST_SLOP);
        if (slop.isEmpty()) {
            notes.add("「" + ending.get().typed() + "」は0から" + Query.Phrase.MOST_SLOP + "までの数ではないので、使いませんでした。");
        }
        return slop.orElse(0);
    }

    /** Reads a phrase and returns the text between its quotes. */
    private String quoted() {
        int close = text.partner(at);
        String inside = text.text(at + 1, close);
        at = close + 1;
        return inside;
    }

    private Optional<QueryNode> readField(int end) {
        int start = at;
        int runEnd = text.runEnd(at, end);
        int colon = FieldName.colonIn(text.signs(at, runEnd));
        if (colon < 0) {
            return Optional.empty();
        }
        Dimension dimension = FieldName.dimension(text.text(at, at + colon)).orElseThrow();
        at += colon + 1;
        List<String> values = new ArrayList<>();
        if (at < end && text.opensGroup(at, end)) {
            int close = text.partner(at);
            at++;
            readValues(values, close);
            at = close + 1;
        } else {
            readValuesInARow(values, end);
        }
        if (values.isEmpty()) {
            notes.add("「" + text.text(start, at) + "」は条件の値がないので、文字として探しました。");
            at = start;
            return Optional.empty();
        }
        return Optional.of(QueryNodes.field(dimension, values));
    }

    private void readValues(List<String> values, int close) {
        while (at < close) {
            int start = at;
            readValuesInARow(values, close);
            Optional<Operator> operator = Operator.of(text.signs(start, at));
            operator.ifPresent(between -> values.removeLast());
            if (operator.isPresent() && operator.get() != Operator.OR) {
                notes.add("「" + text.text(start, at) + "」は条件の値の間では使えません。どれかに当たるものを探しました。");
            }
            at = Math.max(at, start + 1);
        }
    }

    /** Reads comma-separated values up to a blank or the end. */
    private void readValuesInARow(List<String> values, int end) {
        boolean more = true;
        while (more && at < end && !text.isBlankAt(at)) {
            int start = at;
            String value = text.opensPhrase(at) ? quoted() : readValue(end);
            if (!value.isBlank()) {
                values.add(value);
            }
            more = at < end && isComma(text.sign(at));
            at += more ? 1 : 0;
            more &= at > start;
        }
    }

    private String readValue(int end) {
        int start = at;
        int runEnd = text.runEnd(at, end);
        while (at < runEnd && !isComma(text.sign(at))) {
            at++;
        }
        String signs = text.signs(start, at);
        if (EXCEPT_ENDING.matcher(signs).find()) {
            at = start + EXCEPT_ENDING.matcher(signs).replaceFirst("").length();
        }
        return text.text(start, at);
    }

    private void readWords(TypedLevel level, int end, boolean excluded) {
        int start = at;
        at = Math.max(text.runEnd(at, end), at + 1);
        String signs = text.signs(start, at);
        if (!excluded && readSpoken(level, start, signs)) {
            return;
        }
        boolean kept = signs.startsWith("\\") && Operator.of(signs.substring(1)).isPresent();
        Optional<Operator> operator = excluded ? Optional.empty() : Operator.of(signs);
        if (kept) {
            level.add(word(start + 1, at), excluded);
        } else if (operator.equals(Optional.of(Operator.EXCEPT)) && level.canExcludeLast()) {
            level.excludeLast();
        } else if (operator.isPresent()) {
            level.add(operator.get(), signs);
        } else {
            level.add(word(start, at), excluded);
        }
    }

    /** Reads a filter, an exclusion or a time in natural words, and the words before it; the words behind are read next. */
    private boolean readSpoken(TypedLevel level, int start, String signs) {
        Optional<SpokenFilter> filter = SpokenFilter.in(signs);
        Optional<SpokenExclusion> exclusion = SpokenExclusion.in(signs).filter(found -> isExclusion(start, found));
        Optional<SpokenYears> years =
                SpokenYears.in(signs, YearRange.thisYear()).filter(found -> !found.isHistory(typed));
        if (filter.isPresent()) {
            readFilter(level, start, filter.get());
        } else if (exclusion.isPresent()) {
            readExclusion(level, start, exclusion.get());
        } else if (years.isPresent()) {
            readYears(level, start, years.get());
        } else {
            SpokenExclusion.beside(signs)
                    .ifPresent(name ->
                            notes.add("「" + name + "のほか」は「" + name + "以外」とは読みませんでした。除くときは「" + name + "以外」と入力してください。"));
            return false;
        }
        return true;
    }

    private void readFilter(TypedLevel level, int start, SpokenFilter filter) {
        level.add(Optional.of(filter.node()), false);
        at = start + filter.next();
        if (filter.guessed()) {
            notes.add("「" + text.text(start, at) + "」を" + filter.label() + " と読みました。文字として探すときは引用符で囲んでください。");
        }
    }

    /** Whether there is something else to search, or clearly nothing else is asked: {@code ソウル以外}. */
    private boolean isExclusion(int start, SpokenExclusion exclusion) {
        boolean alone = text.isBlank(0, start)
                && text.isBlank(at, text.length())
                && start + exclusion.next() == at
                && !text.signs(start, at).endsWith("以外")
                && PARTICLE_AT_THE_END
                        .matcher(text.signs(start, start + exclusion.from()))
                        .replaceFirst("")
                        .isEmpty();
        String excluded = text.text(start + exclusion.start(), start + exclusion.end());
        return !alone
                && (isSearchable(excluded) || SpokenFilter.valueNamed(excluded).isPresent());
    }

    private void readExclusion(TypedLevel level, int start, SpokenExclusion exclusion) {
        int runEnd = at;
        addWordsBefore(level, start, start + exclusion.from());
        String excluded = text.text(start + exclusion.start(), start + exclusion.end());
        List<String> names = SpokenExclusion.names(excluded);
        for (String name : names) {
            Optional<QueryNode> value = SpokenFilter.in(name)
                    .filter(filter -> filter.next() == name.length())
                    .or(() -> SpokenFilter.valueNamed(name))
                    .map(SpokenFilter::node);
            Optional<QueryNode> node = value.or(() -> names.size() == 1
                    ? word(start + exclusion.start(), start + exclusion.end())
                    : Optional.of(QueryNodes.words(name)));
            if (exclusion.use()) {
                level.add(node, true);
            } else {
                node.ifPresent(level::addExcluded);
            }
        }
        at = start + exclusion.next();
        if (exclusion.guessed()) {
            notes.add("「" + excluded + "」を" + (exclusion.use() ? "含む" : "主題とする") + "項目を除きました。除かないときは「"
                    + text.text(start, at) + "」を引用符で囲んでください。");
        }
        if (text.signs(start + exclusion.end(), at).contains("なく")
                && names.stream().allMatch(name -> SpokenFilter.valueNamed(name).isPresent())) {
            SpokenFilter.kindInstead(text.signs(at, runEnd)).ifPresent(kind -> readFilter(level, at, kind));
        }
    }

    /** Adds the words before a time and the time as a filter; the words behind it are read next. */
    private void readYears(TypedLevel level, int start, SpokenYears years) {
        addWordsBefore(level, start, start + years.start());
        level.add(
                Optional.of(
                        QueryNodes.field(Dimension.YEAR, List.of(years.years().toString()))),
                false);
        at = start + years.next();
        if (years.guessed()) {
            String spoken = PARTICLE_AT_THE_END
                    .matcher(text.text(start + years.start(), at))
                    .replaceFirst("");
            notes.add("「" + spoken + "」を" + years.years().label() + "と読み、その年を書いている項目だけを探しました。文字として探すときは引用符で囲んでください。");
        }
    }

    private void addWordsBefore(TypedLevel level, int start, int end) {
        String before = PARTICLE_AT_THE_END.matcher(text.text(start, end)).replaceFirst("");
        if (isSearchable(before)) {
            level.add(word(start, start + before.length()), false);
        }
    }

    /** A run without blanks as a prefix, a fuzzy word or plain words; empty if it has nothing to search. */
    private Optional<QueryNode> word(int start, int end) {
        String typed = text.text(start, end);
        if (!isSearchable(typed, typed)) {
            return Optional.empty();
        }
        if (TypedText.isOpeningQuote(text.sign(start))) {
            notes.add("「" + text.sign(start) + "」が閉じていないので、文字として探しました。");
        }
        String signs = text.signs(start, end);
        Optional<QueryNode> pattern = WordEnding.of(signs).flatMap(ending -> pattern(ending, typed));
        if (pattern.isEmpty()) {
            WordEnding.complaint(signs, typed).ifPresent(notes::add);
        } else if (patterns == MOST_PATTERNS) {
            notes.add("「*」と「~」は合わせて" + MOST_PATTERNS + "語まで使えるので、残りは文字として探しました。");
        } else {
            patterns++;
            return pattern;
        }
        return Optional.of(QueryNodes.words(typed));
    }

    private static Optional<QueryNode> pattern(WordEnding ending, String typed) {
        String stem = typed.substring(0, ending.stem().length());
        return ending.isPrefix()
                ? Optional.of(QueryNodes.prefix(stem))
                : ending.edits().map(edits -> QueryNodes.fuzzy(stem, edits));
    }

    private boolean isSearchable(String text, String asTyped) {
        boolean searchable = isSearchable(text);
        if (!searchable) {
            addNothingIn(asTyped);
        }
        return searchable;
    }

    private void addNothingIn(String typed) {
        notes.add("「" + typed + "」には検索できる文字がありません。");
    }

    /** Whether the text has a letter or a digit after NFKC normalization: {@code ①} has, {@code ★} has not. */
    static boolean isSearchable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isComma(char c) {
        return c == ',' || c == '，' || c == '、';
    }
}
