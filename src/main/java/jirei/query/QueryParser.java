package jirei.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jirei.casestudy.Dimension;
import jirei.casestudy.Theme;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;

/**
 * Reads the language of the search box. It never fails: what is not syntax is text.
 *
 * <pre>
 * query  = clause { blank clause }              all of them; blanks may be full-width
 * clause = term { blank "OR" blank term }       any of them; OR binds closer than a blank
 * term   = [ "-" | "NOT" blank ] ( field | phrase | words )
 * field  = ( 都市 | 国 | テーマ | 評価 | 種別 | 地域 | city | theme | rating | kind | region ) ":" ( words | phrase )
 * phrase = '"' text '"' | “text” | 「text」 | 『text』
 * words  = anything without blanks
 * </pre>
 *
 * <p>{@code AND} between terms is allowed and says what the blank says.
 */
public final class QueryParser {
    /** The most characters of a query that are read; the rest is left out, and a note says so. */
    public static final int LONGEST = 500;

    private static final String TEXT = "";

    private final List<String> notes = new ArrayList<>();

    private QueryParser() {}

    /** The text as a query. No text, or none that can be searched, asks for everything. */
    public static ParsedQuery parse(String text) {
        QueryParser parser = new QueryParser();
        Query query = parser.read(parser.shorten(text));
        return new ParsedQuery(text, query, parser.notes);
    }

    private String shorten(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        notes.add("検索語が長いので、はじめの" + LONGEST + "文字で探しました。");
        return text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    private Query read(String text) {
        String syntax = TypedQuery.toSyntax(text, notes);
        if (syntax.isEmpty()) {
            return new Query.MatchAll();
        }
        try {
            return query(new StandardSyntaxParser().parse(syntax, TEXT)).orElseGet(Query.MatchAll::new);
        } catch (QueryNodeParseException e) {
            throw new IllegalStateException("escaped text that is not Lucene's syntax: " + syntax, e);
        }
    }

    /** What the node asks for; nothing where it asks for a value that there is not. */
    private Optional<Query> query(QueryNode node) {
        return switch (node) {
            case QuotedFieldQueryNode quoted
            when quoted.getFieldAsString().equals(TEXT) -> Optional.of(new Query.Phrase(quoted.getTextAsString()));
            case FieldQueryNode field
            when field.getFieldAsString().equals(TEXT) -> Optional.of(new Query.Words(field.getTextAsString()));
            case FieldQueryNode field -> field(Dimension.valueOf(field.getFieldAsString()), field.getTextAsString());
            case ModifierQueryNode modifier
            when modifier.getModifier() == ModifierQueryNode.Modifier.MOD_NOT ->
                query(modifier.getChild()).map(Query.Not::new);
            case ModifierQueryNode modifier -> query(modifier.getChild());
            case OrQueryNode or -> joined(or, Query.Or::new);
            case BooleanQueryNode all -> joined(all, Query.And::new);
            default -> throw new IllegalStateException("not in this grammar: " + node);
        };
    }

    private Optional<Query> joined(BooleanQueryNode node, Function<List<Query>, Query> join) {
        List<Query> queries = node.getChildren().stream()
                .map(this::query)
                .flatMap(Optional::stream)
                .toList();
        boolean oneThatStandsAlone = queries.size() == 1 && !(queries.getFirst() instanceof Query.Not);
        return queries.isEmpty() || oneThatStandsAlone
                ? queries.stream().findFirst()
                : Optional.of(join.apply(queries));
    }

    private Optional<Query> field(Dimension dimension, String value) {
        Set<String> values = dimension.valueNamed(value).map(Set::of).orElseGet(Set::of);
        if (values.isEmpty() && dimension == Dimension.THEME) {
            values = themes(value);
        }
        if (!values.isEmpty()) {
            return Optional.of(new Query.Field(dimension, values));
        }
        boolean searchable = TypedQuery.isSearchable(value);
        String instead = searchable ? "文字として探しました。" : "この条件は使いませんでした。";
        notes.add(dimension.label() + "に「" + value + "」はないので、" + instead);
        boolean blanks = value.chars().anyMatch(Character::isSpaceChar);
        return searchable ? Optional.of(blanks ? new Query.Phrase(value) : new Query.Words(value)) : Optional.empty();
    }

    private static Set<String> themes(String text) {
        List<Theme> themes = Theme.containing(text);
        return (themes.isEmpty() ? Theme.recognized(text).stream() : themes.stream())
                .map(Theme::label)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
