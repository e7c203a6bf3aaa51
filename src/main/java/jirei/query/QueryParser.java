package jirei.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jirei.casestudy.Dimension;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;

/**
 * Reads the language of the search box. It never fails: what is not syntax is text, and a note says what was not
 * understood.
 *
 * <pre>
 * query  = clause { [ and ] clause }            all of them; blanks may be full-width
 * clause = term { or term }                     any of them; OR binds closer than a blank or AND
 * and    = "AND" | "&amp;&amp;" | "&amp;" | "かつ" | "および" | "及び"
 * or     = "OR" | "||" | "|" | "または" | "又は" | "もしくは" | "若しくは"
 * term   = [ "-" | "!" | "NOT" blank ] operand | operand "を除く"
 * operand = group | field | phrase | prefix | fuzzy | words
 * group  = "(" query ")"                        up to 20 of them in one another
 * field  = name ":" value { "," value } | name ":(" value { [ or ] value } ")"        any of the values
 * name   = 都市 国 city country | テーマ 分野 theme | 評価 rating | 種別 種類 kind type | 地域 region
 * value  = words | phrase; of ratings also marks in a row: ★○
 * phrase = ( '"' text '"' | “text” | 「text」 | 『text』 ) [ "~" number ]      so many words in between, up to 20
 * prefix = words "*"                            words that begin so; with fuzzy up to 10 in a query
 * fuzzy  = words "~" [ 1 | 2 ]                  words that differ by so many letters
 * words  = anything without blanks
 * </pre>
 *
 * <p>Operators are capitals between blanks, brackets stand at the beginning of a term; all signs may be full-width. The
 * Japanese operators are words unless they stand between two terms, {@code を除く} unless there is another term. A
 * backslash before a sign, or before an operator, makes it text.
 */
public final class QueryParser {
    /** The most characters of a query that are read; the rest is left out, and a note says so. */
    public static final int LONGEST = 500;

    private static final String TEXT = "";

    private final Notes notes = new Notes();

    private QueryParser() {}

    /** The text as a query. No text, or none that can be searched, asks for everything. */
    public static ParsedQuery parse(String text) {
        QueryParser parser = new QueryParser();
        Query query = parser.read(parser.shorten(text));
        return new ParsedQuery(text, query, parser.notes.list());
    }

    private String shorten(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        notes.add("検索語が長いので、はじめの" + LONGEST + "文字で探しました。");
        return text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    private Query read(String text) {
        boolean everything = text.strip().equals("*") || text.strip().equals("＊");
        String syntax = everything ? "" : TypedQuery.toSyntax(text, notes);
        if (syntax.isEmpty()) {
            return new Query.MatchAll();
        }
        try {
            return query(new StandardSyntaxParser().parse(syntax, TEXT))
                    .map(QueryParser::standingAlone)
                    .orElseGet(Query.MatchAll::new);
        } catch (QueryNodeParseException e) {
            throw new IllegalStateException("escaped text that is not Lucene's syntax: " + syntax, e);
        }
    }

    /** What the node asks for; nothing where it asks for a value that there is not. */
    private Optional<Query> query(QueryNode node) {
        return switch (node) {
            case GroupQueryNode group -> query(group.getChild()).map(QueryParser::standingAlone);
            case SlopQueryNode slop
            when slop.getChild() instanceof FieldQueryNode phrase ->
                Optional.of(new Query.Phrase(phrase.getTextAsString(), slop.getValue()));
            case FuzzyQueryNode fuzzy ->
                Optional.of(new Query.Fuzzy(fuzzy.getTextAsString(), (int) fuzzy.getSimilarity()));
            case FieldQueryNode field when !field.getFieldAsString().equals(TEXT) -> field(List.of(field));
            case QuotedFieldQueryNode quoted -> Optional.of(new Query.Phrase(quoted.getTextAsString()));
            case FieldQueryNode field -> Optional.of(words(field));
            case ModifierQueryNode modifier
            when modifier.getModifier() == ModifierQueryNode.Modifier.MOD_NOT ->
                query(modifier.getChild()).map(Query.Not::new);
            case ModifierQueryNode modifier -> query(modifier.getChild());
            case OrQueryNode or when areValuesOfOneField(or) -> field(fields(or));
            case OrQueryNode or -> joined(or, Query.Or::new);
            case BooleanQueryNode all -> joined(all, Query.And::new);
            default -> throw new IllegalStateException("not in this grammar: " + node);
        };
    }

    /** Lucene's parser tells a prefix from a word later, by a star at its end that was not escaped. */
    private static Query words(FieldQueryNode field) {
        String text = field.getTextAsString();
        int last = text.length() - 1;
        boolean star = text.endsWith("*")
                && !(field.getText() instanceof UnescapedCharSequence written && written.wasEscaped(last));
        return star ? new Query.Prefix(text.substring(0, last)) : new Query.Words(text);
    }

    /** An exclusion alone excludes from everything. */
    private static Query standingAlone(Query query) {
        return query instanceof Query.Not ? new Query.And(List.of(query)) : query;
    }

    private Optional<Query> joined(BooleanQueryNode node, Function<List<Query>, Query> join) {
        List<Query> queries = node.getChildren().stream()
                .map(this::query)
                .flatMap(Optional::stream)
                .toList();
        return queries.size() < 2 ? queries.stream().findFirst() : Optional.of(join.apply(queries));
    }

    private static boolean areValuesOfOneField(OrQueryNode or) {
        Set<String> fields = or.getChildren().stream()
                .map(child -> child instanceof QuotedFieldQueryNode value ? value.getFieldAsString() : TEXT)
                .collect(Collectors.toSet());
        return fields.size() == 1 && !fields.contains(TEXT);
    }

    private static List<FieldQueryNode> fields(OrQueryNode or) {
        return or.getChildren().stream().map(FieldQueryNode.class::cast).toList();
    }

    /** What the values of one field ask for; those that there are not are left out, or are text if there are no others. */
    private Optional<Query> field(List<FieldQueryNode> typed) {
        Dimension dimension = Dimension.of(typed.getFirst().getFieldAsString()).orElseThrow();
        Set<String> values = new HashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (FieldQueryNode value : typed) {
            Set<String> meant = FieldValues.meantBy(dimension, value.getTextAsString());
            values.addAll(meant);
            if (meant.isEmpty()) {
                unknown.add(value.getTextAsString());
            }
        }
        if (values.isEmpty()) {
            return asText(dimension, unknown);
        }
        unknown.forEach(value -> notes.add(dimension.label() + "に「" + value + "」はないので、この値は使いませんでした。"));
        return Optional.of(new Query.Field(dimension, values));
    }

    private Optional<Query> asText(Dimension dimension, Set<String> unknown) {
        List<Query> queries = new ArrayList<>();
        for (String value : unknown) {
            boolean searchable = TypedQuery.isSearchable(value);
            String instead = searchable ? "文字として探しました。" : "この条件は使いませんでした。";
            notes.add(dimension.label() + "に「" + value + "」はないので、" + instead);
            boolean blanks = value.codePoints().anyMatch(TypedText::isBlank);
            if (searchable) {
                queries.add(blanks ? new Query.Phrase(value) : new Query.Words(value));
            }
        }
        return queries.size() < 2 ? queries.stream().findFirst() : Optional.of(new Query.Or(queries));
    }
}
