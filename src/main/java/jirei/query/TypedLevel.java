package jirei.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;

/**
 * The terms inside one pair of brackets, or of the whole query, joined by the operators between them.
 *
 * <p>An operator without its operands is left out, and a note says so; a Japanese one is searched as a word.
 */
final class TypedLevel {
    private final Notes notes;

    /** All clauses have to match, and any term of each clause. */
    private final List<List<QueryNode>> clauses = new ArrayList<>();

    /** The typed AND or OR that still needs the term after it. */
    private Optional<String> join = Optional.empty();

    /** The typed NOT that still needs the term after it. */
    private Optional<String> not = Optional.empty();

    private boolean behindTerm;
    private boolean behindExcluded;

    TypedLevel(Notes notes) {
        this.notes = notes;
    }

    /** Adds a term. An empty one, with nothing to search, leaves the operators beside it without that operand. */
    void add(Optional<QueryNode> term, boolean excluded) {
        if (term.isEmpty()) {
            join = Optional.empty();
            not = Optional.empty();
            behindTerm = false;
            return;
        }
        if (excluded) {
            leaveOutNot();
        }
        if (join.flatMap(Operator::of).filter(Operator.OR::equals).isEmpty()) {
            clauses.add(new ArrayList<>());
        }
        behindExcluded = excluded || not.isPresent();
        clauses.getLast().add(behindExcluded ? QueryNodes.not(term.get()) : term.get());
        join = Optional.empty();
        not = Optional.empty();
        behindTerm = true;
    }

    /** Adds a term that is excluded: words as the subject of entries. */
    void addExcluded(QueryNode term) {
        leaveOutNot();
        add(Optional.of(term), false);
        excludeLast();
    }

    /** Adds an operator and its typed form. */
    void add(Operator operator, String typed) {
        leaveOutNot();
        boolean inPlace = switch (operator) {
            case AND, OR -> behindTerm && join.isEmpty();
            case NOT -> true;
            case EXCEPT -> false;
        };
        if (!inPlace) {
            leaveOut(typed);
        } else if (operator == Operator.NOT) {
            not = Optional.of(typed);
        } else {
            join = Optional.of(typed);
        }
    }

    /** Whether the term before this position can be excluded by an operator after it. */
    boolean canExcludeLast() {
        return behindTerm && !behindExcluded && join.isEmpty() && not.isEmpty();
    }

    void excludeLast() {
        List<QueryNode> clause = clauses.getLast();
        clause.add(QueryNodes.except(clause.removeLast()));
        behindExcluded = true;
    }

    boolean hasTerms() {
        return !clauses.isEmpty();
    }

    /** Ends the level and returns its terms as a group; empty if it has no terms. */
    Optional<QueryNode> group() {
        leaveOutNot();
        Optional<String> dangling = join;
        join = Optional.empty();
        dangling.ifPresent(this::leaveOut);
        if (clauses.isEmpty()) {
            return Optional.empty();
        }
        List<QueryNode> all = clauses.stream().<QueryNode>map(OrQueryNode::new).toList();
        return Optional.of(new GroupQueryNode(new AndQueryNode(all)));
    }

    private void leaveOutNot() {
        Optional<String> dangling = not;
        not = Optional.empty();
        dangling.ifPresent(this::leaveOut);
    }

    private void leaveOut(String operator) {
        if (Operator.isJapanese(operator)) {
            add(Optional.of(QueryNodes.words(operator)), false);
        } else {
            notes.add("「" + operator + "」は使いませんでした（前後に探す語が必要です）。");
        }
    }
}
