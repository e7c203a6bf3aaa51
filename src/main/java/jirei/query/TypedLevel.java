package jirei.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The terms between two brackets, or of the whole query, in a row in the syntax of Lucene's standard query parser.
 *
 * <p>An operator without its operands is left out, and a note says so; a Japanese one is a word like others.
 */
final class TypedLevel {
    private final Notes notes;
    private final List<String> syntax = new ArrayList<>();
    private Optional<String> join = Optional.empty();
    private Optional<String> not = Optional.empty();
    private boolean behindTerm;
    private boolean behindExcluded;

    TypedLevel(Notes notes) {
        this.notes = notes;
    }

    /** Adds a term; nothing where there is nothing to search, so that an operator beside it has no operand. */
    void add(Optional<String> term, boolean excluded) {
        if (term.isEmpty()) {
            join = Optional.empty();
            not = Optional.empty();
            behindTerm = false;
            return;
        }
        if (excluded) {
            leaveOutNot();
        }
        join.flatMap(Operator::of).filter(Operator.OR::equals).ifPresent(or -> syntax.add("OR"));
        behindExcluded = excluded || not.isPresent();
        syntax.add((behindExcluded ? "-" : "") + term.get());
        join = Optional.empty();
        not = Optional.empty();
        behindTerm = true;
    }

    /** Adds an operator that was typed so. */
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

    /** Whether there is a term directly before that is not excluded. */
    boolean canExcludeLast() {
        return behindTerm && !behindExcluded && join.isEmpty() && not.isEmpty();
    }

    void excludeLast() {
        syntax.set(syntax.size() - 1, "-" + syntax.getLast());
        behindExcluded = true;
    }

    /** Whether anything stands here already. */
    boolean hasTerms() {
        return !syntax.isEmpty();
    }

    /** All of it; empty where nothing can be searched. */
    String syntax() {
        leaveOutNot();
        Optional<String> dangling = join;
        join = Optional.empty();
        dangling.ifPresent(this::leaveOut);
        return String.join(" ", syntax);
    }

    private void leaveOutNot() {
        Optional<String> dangling = not;
        not = Optional.empty();
        dangling.ifPresent(this::leaveOut);
    }

    private void leaveOut(String operator) {
        if (Operator.isJapanese(operator)) {
            add(Optional.of(Syntax.words(operator)), false);
        } else {
            notes.add("「" + operator + "」は使いませんでした（前後に探す語が必要です）。");
        }
    }
}
