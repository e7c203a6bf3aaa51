package jirei.query;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.casestudy.Dimension;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.AnyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.DeletedQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.PrefixWildcardQueryNode;

/** The nodes of Lucene's query parser that stand for typed terms, and the {@link Query} that each stands for. */
final class QueryNodes {
    /** The field of terms that are searched in the text of entries. */
    private static final String TEXT = "";

    /** The field of terms that are the subjects of entries. */
    private static final String SUBJECT = "subject";

    /** Nodes have a position in the typed text, which is not used here. */
    private static final int NO_PLACE = -1;

    private QueryNodes() {}

    static QueryNode words(String text) {
        return new FieldQueryNode(TEXT, text, NO_PLACE, NO_PLACE);
    }

    static QueryNode phrase(String text, int slop) {
        return new SlopQueryNode(new QuotedFieldQueryNode(TEXT, text, NO_PLACE, NO_PLACE), slop);
    }

    /** A prefix node; the text of the node ends with the star. */
    static QueryNode prefix(String text) {
        return new PrefixWildcardQueryNode(TEXT, text + "*", NO_PLACE, NO_PLACE);
    }

    static QueryNode fuzzy(String text, int edits) {
        return new FuzzyQueryNode(TEXT, text, edits, NO_PLACE, NO_PLACE);
    }

    static QueryNode not(QueryNode node) {
        return new ModifierQueryNode(node, ModifierQueryNode.Modifier.MOD_NOT);
    }

    static QueryNode notAbout(String text) {
        return not(new FieldQueryNode(SUBJECT, text, NO_PLACE, NO_PLACE));
    }

    /** Whether the node is words that are searched in the text, and not another node made of it. */
    static boolean isWords(QueryNode node) {
        return node.getClass() == FieldQueryNode.class
                && ((FieldQueryNode) node).getFieldAsString().equals(TEXT);
    }

    /** The excluded node; words are excluded as the subject of entries, and not where they are only mentioned. */
    static QueryNode except(QueryNode node) {
        return isWords(node)
                ? SpokenFilter.valueNamed(text(node))
                        .map(value -> not(value.node()))
                        .orElseGet(() -> notAbout(text(node)))
                : not(node);
    }

    /** Any of the values in the dimension. */
    static QueryNode field(Dimension dimension, Collection<String> values) {
        List<QueryNode> nodes = values.stream()
                .<QueryNode>map(value -> new FieldQueryNode(dimension.name(), value, NO_PLACE, NO_PLACE))
                .toList();
        return new AnyQueryNode(nodes, dimension.name(), 1);
    }

    static Dimension dimension(AnyQueryNode field) {
        return Dimension.of(field.getFieldAsString()).orElseThrow();
    }

    /** The values of the field in their order. */
    static Set<String> values(AnyQueryNode field) {
        return field.getChildren().stream().map(QueryNodes::text).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The query of a tree without groups. A deleted tree, with nothing to search, matches all entries.
     *
     * @throws IllegalStateException if the tree has a node of another type than this class makes
     */
    static Query query(QueryNode node) {
        return switch (node) {
            case DeletedQueryNode nothing -> new Query.MatchAll();
            case AnyQueryNode field -> new Query.Field(dimension(field), values(field));
            case AndQueryNode and -> new Query.And(queries(and));
            case OrQueryNode or -> new Query.Or(queries(or));
            case ModifierQueryNode not
            when not.getChild() instanceof FieldQueryNode subject
                    && subject.getFieldAsString().equals(SUBJECT) -> new Query.NotAbout(text(subject));
            case ModifierQueryNode not -> new Query.Not(query(not.getChild()));
            case SlopQueryNode phrase -> new Query.Phrase(text(phrase.getChild()), phrase.getValue());
            case PrefixWildcardQueryNode prefix ->
                new Query.Prefix(text(prefix).substring(0, text(prefix).length() - 1));
            case FuzzyQueryNode fuzzy -> new Query.Fuzzy(text(fuzzy), (int) fuzzy.getSimilarity());
            case FieldQueryNode words -> new Query.Words(text(words));
            default -> throw new IllegalStateException("not in this grammar: " + node);
        };
    }

    private static List<Query> queries(QueryNode joined) {
        return joined.getChildren().stream().map(QueryNodes::query).toList();
    }

    private static String text(QueryNode node) {
        return ((FieldQueryNode) node).getTextAsString();
    }
}
