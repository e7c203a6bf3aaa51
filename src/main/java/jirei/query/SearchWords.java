package jirei.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorImpl;

/**
 * Drops words about the search itself where they stand beside others, since no entry need have them: {@code AI 導入事例},
 * {@code スマートシティ 海外 まとめ}, {@code デジタルツイン とは}, {@code AIの先進事例}.
 *
 * <p>A query of such words alone, and a phrase in quotes, keeps them. Such words between particles are in {@code
 * analysis/question-words.txt}.
 */
final class SearchWords extends QueryNodeProcessorImpl {
    private static final String CASES = "(?:導入|成功|先進|優良|参考)事例(?:集|一覧|まとめ)?";

    private static final Pattern WHOLE = Pattern.compile(
            "(?:(?:海外|他都市|先進都市|各都市)の?)?(?:" + CASES + "|事例(?:集|一覧|まとめ)?)" + "|海外|他都市|先進都市|他の都市|まとめ|とは|最新(?:事例|情報|動向)?");

    private static final Pattern AT_THE_END = Pattern.compile("(?<=[^のとや])(?:の" + CASES + ")+$");

    private static final Pattern AT_THE_START = Pattern.compile("^(?:(?:他都市|他の都市|先進都市|各都市)の)+(?=.{2})");

    @Override
    protected QueryNode preProcessNode(QueryNode node) {
        return node;
    }

    @Override
    protected QueryNode postProcessNode(QueryNode node) {
        boolean excluded = node.getParent() instanceof ModifierQueryNode;
        if (!excluded && node instanceof FieldQueryNode words && QueryNodes.isWords(words)) {
            String asked = AT_THE_END.matcher(words.getTextAsString()).replaceFirst("");
            return QueryNodes.words(AT_THE_START.matcher(asked).replaceFirst(""));
        }
        return node instanceof AndQueryNode all ? withOtherWords(all) : node;
    }

    private static QueryNode withOtherWords(AndQueryNode all) {
        List<QueryNode> others = new ArrayList<>();
        for (QueryNode part : all.getChildren()) {
            if (!isAboutTheSearch(part)) {
                others.add(part);
            }
        }
        boolean asked = others.stream().anyMatch(part -> !(part instanceof ModifierQueryNode));
        if (!asked || others.size() == all.getChildren().size()) {
            return all;
        }
        return others.size() == 1 ? others.getFirst() : new AndQueryNode(others);
    }

    private static boolean isAboutTheSearch(QueryNode part) {
        return part instanceof FieldQueryNode words
                && QueryNodes.isWords(words)
                && WHOLE.matcher(words.getTextAsString()).matches();
    }

    @Override
    protected List<QueryNode> setChildrenOrder(List<QueryNode> children) {
        return children;
    }
}
