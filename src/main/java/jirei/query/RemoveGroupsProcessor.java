package jirei.query;

import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.AnyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorImpl;

/**
 * Removes groups, and each AND or OR of a single clause.
 *
 * <p>An exclusion that is alone in its group becomes an AND of one clause, which excludes from all entries:
 * {@code a (-b)} is not {@code a -b}. It expects every AND and OR to have a clause.
 */
final class RemoveGroupsProcessor extends QueryNodeProcessorImpl {
    @Override
    protected QueryNode preProcessNode(QueryNode node) {
        return node;
    }

    @Override
    protected QueryNode postProcessNode(QueryNode node) {
        return switch (node) {
            case GroupQueryNode group
            when group.getChild() instanceof ModifierQueryNode not -> new AndQueryNode(List.of(not));
            case GroupQueryNode group -> group.getChild();
            case AnyQueryNode field -> field;
            case BooleanQueryNode joined
            when joined.getChildren().size() == 1 -> joined.getChildren().getFirst();
            default -> node;
        };
    }

    @Override
    protected List<QueryNode> setChildrenOrder(List<QueryNode> children) {
        return children;
    }
}
