package jirei.query;

import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorPipeline;
import org.apache.lucene.queryparser.flexible.core.processors.RemoveDeletedQueryNodesProcessor;

/**
 * Parses the query language of the search box. It never fails: text that is not syntax is searched as text, and a note
 * reports the parts that were not understood.
 *
 * <pre>
 * query  = clause { [ and ] clause }            all of them; blanks may be full-width
 * clause = term { or term }                     any of them; OR binds closer than a blank or AND
 * and    = "AND" | "&amp;&amp;" | "&amp;" | "かつ" | "および" | "及び"
 * or     = "OR" | "||" | "|" | "または" | "又は" | "もしくは" | "若しくは"
 * term   = [ "-" | "!" | ( "NOT" | "without" ) blank ] operand | operand ( "を除く" | "以外" | "除外" … )
 * operand = group | field | phrase | prefix | fuzzy | words
 * group  = "(" query ")"                        nested up to 20 deep
 * field  = name ":" value { "," value } | name ":(" value { [ or ] value } ")"        any of the values
 * name   = 都市 city | 国 country | テーマ 分野 theme | 評価 rating | 種別 種類 kind type | 地域 region | 年 year | "#" attribute
 * value  = words | phrase; of ratings also marks in a row: ★○
 * phrase = ( '"' text '"' | “text” | 「text」 | 『text』 ) [ "~" number ]      number: the slop, 0 to 20
 * prefix = words "*"                            up to 10 prefix and fuzzy in a query
 * fuzzy  = words "~" [ 1 | 2 ]                  number: the edit distance
 * words  = anything without blanks and bars
 * </pre>
 *
 * <p>Operators are capitals between blanks; "|" and "||" need no blanks. Brackets stand at the beginning of a term; all
 * signs may be full-width. The Japanese operators are words unless they stand between two terms, {@code を除く} unless
 * there is another term. A backslash before a sign, or before an operator, makes it text.
 */
public final class QueryParser {
    /** The maximum length of a query in code points; the rest is ignored, and a note says so. */
    public static final int LONGEST = 500;

    private final Notes notes = new Notes();

    private QueryParser() {}

    /** Parses any text. Text with nothing to search matches all entries. */
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
        return everything
                ? new Query.MatchAll()
                : TypedQuery.read(text, notes)
                        .map(this::rewrite)
                        .map(QueryNodes::query)
                        .orElseGet(Query.MatchAll::new);
    }

    private QueryNode rewrite(QueryNode typed) {
        QueryNodeProcessorPipeline steps = new QueryNodeProcessorPipeline();
        steps.add(new FieldValuesProcessor(notes));
        steps.add(new RemoveDeletedQueryNodesProcessor());
        steps.add(new RemoveGroupsProcessor());
        steps.add(new SearchWords());
        try {
            return steps.process(typed);
        } catch (QueryNodeException e) {
            throw new IllegalStateException("query that cannot be rewritten: " + typed, e);
        }
    }
}
