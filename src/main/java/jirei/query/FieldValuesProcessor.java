package jirei.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jirei.casestudy.Dimension;
import org.apache.lucene.queryparser.flexible.core.nodes.AnyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.DeletedQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorImpl;

/**
 * Replaces the typed values of each field by the values of the study: {@code テーマ:AI → テーマ:新技術（AI・メタバース等）}.
 *
 * <p>Unknown values are dropped. A field with unknown values only becomes a search for their text, or a deleted node if
 * the text has nothing to search. A note reports each unknown value.
 */
final class FieldValuesProcessor extends QueryNodeProcessorImpl {
    private final Notes notes;

    FieldValuesProcessor(Notes notes) {
        this.notes = notes;
    }

    @Override
    protected QueryNode preProcessNode(QueryNode node) {
        return node;
    }

    @Override
    protected QueryNode postProcessNode(QueryNode node) {
        return node instanceof AnyQueryNode field ? withKnownValues(field) : node;
    }

    @Override
    protected List<QueryNode> setChildrenOrder(List<QueryNode> children) {
        return children;
    }

    private QueryNode withKnownValues(AnyQueryNode field) {
        Dimension dimension = QueryNodes.dimension(field);
        Set<String> known = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (String typed : QueryNodes.values(field)) {
            Set<String> meant = FieldValues.meantBy(dimension, typed);
            known.addAll(meant);
            if (meant.isEmpty()) {
                unknown.add(typed);
            }
        }
        if (known.isEmpty()) {
            return asText(dimension, unknown);
        }
        unknown.forEach(value -> addUnknown(dimension, value, "この値は使いませんでした。"));
        return QueryNodes.field(dimension, known);
    }

    private QueryNode asText(Dimension dimension, Set<String> unknown) {
        List<QueryNode> texts = new ArrayList<>();
        for (String value : unknown) {
            boolean searchable = TypedQuery.isSearchable(value);
            addUnknown(dimension, value, searchable ? "文字として探しました。" : "この条件は使いませんでした。");
            boolean blanks = value.codePoints().anyMatch(TypedText::isBlank);
            if (searchable) {
                texts.add(blanks ? QueryNodes.phrase(value, 0) : QueryNodes.words(value));
            }
        }
        return texts.isEmpty() ? new DeletedQueryNode() : new OrQueryNode(texts);
    }

    private void addUnknown(Dimension dimension, String value, String instead) {
        notes.add(dimension.label() + "に「" + value + "」はないので、" + instead);
    }
}
