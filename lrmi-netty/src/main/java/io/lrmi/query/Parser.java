package io.lrmi.query;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the text of a query. */
final class Parser {

    private static final int MAX_DEPTH = 200;

    /** Words that are names only between back quotes, or where they cannot mean anything else. */
    static final Set<String> KEY_WORDS = Set.of(
            "and",
            "or",
            "not",
            "in",
            "between",
            "like",
            "rlike",
            "is",
            "null",
            "true",
            "false",
            "order",
            "group",
            "rownum",
            "sysdate",
            "current_date",
            "select");

    private final String text;
    private final List<Token> tokens;
    private int index;
    private int depth;
    private int parameters;
    private Statement.@Nullable Rows rows;

    private Parser(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
    }

    /**
     * The structure of a query.
     *
     * @throws QuerySyntaxException if it is none
     */
    static Statement parse(String text) {
        return new Parser(text).statement();
    }

    private Statement statement() {
        Condition where = null;
        if (!isClause("order") && !isClause("group") && !atEnd()) {
            where = conditionWithRows();
        }
        List<String> groupBy = new ArrayList<>();
        if (isClause("group")) {
            index += 2;
            do {
                groupBy.add(path());
            } while (acceptSymbol(","));
        }
        List<Statement.Order> orderBy = new ArrayList<>();
        if (isClause("order")) {
            index += 2;
            do {
                orderBy.add(order());
            } while (acceptSymbol(","));
        }
        acceptSymbol(";");
        if (token().kind() != Token.Kind.END) {
            throw unexpected("Expected and, or, group by, order by or the end of the query");
        }
        return new Statement(where, groupBy, orderBy, rows);
    }

    private boolean isClause(String word) {
        return token().isWord(word) && tokens.get(index + 1).isWord("by");
    }

    private boolean atEnd() {
        return token().kind() == Token.Kind.END || token().isSymbol(";");
    }

    private Statement.Order order() {
        String path = path();
        boolean descending = acceptWord("desc");
        if (!descending) {
            acceptWord("asc");
        }
        boolean nullsLast = false;
        if (acceptWord("nulls")) {
            nullsLast = acceptWord("last");
            if (!nullsLast) {
                expectWord("first");
            }
        }
        return new Statement.Order(path, descending, nullsLast);
    }

    // ---- conditions -------------------------------------------------------------------------------------------

    /** Takes limits on the number of rows, which are no conditions on entries, out of the outermost {@code and}. */
    private @Nullable Condition conditionWithRows() {
        List<Condition> alternatives = new ArrayList<>();
        int rowsPosition = -1;
        boolean several = false;
        do {
            List<Condition> parts = new ArrayList<>();
            do {
                if (token().isWord("rownum")) {
                    rowsPosition = token().position();
                    rows();
                } else {
                    parts.add(simple());
                }
            } while (acceptWord("and"));
            Condition all = all(parts);
            if (all != null) {
                alternatives.add(all);
            }
            several |= token().isWord("or");
        } while (acceptWord("or"));
        if (rowsPosition >= 0 && several) {
            throw new QuerySyntaxException(
                    "rownum cannot be one of several alternatives (put parentheses around the others)",
                    text,
                    rowsPosition);
        }
        return alternatives.size() > 1 ? new Condition.Or(alternatives) : all(alternatives);
    }

    private static @Nullable Condition all(List<Condition> parts) {
        return parts.isEmpty() ? null : parts.size() == 1 ? parts.get(0) : new Condition.And(parts);
    }

    private Condition condition() {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(conjunction());
        } while (acceptWord("or"));
        return parts.size() == 1 ? parts.get(0) : new Condition.Or(parts);
    }

    private Condition conjunction() {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(simple());
        } while (acceptWord("and"));
        return parts.size() == 1 ? parts.get(0) : new Condition.And(parts);
    }

    private Condition simple() {
        if (++depth > MAX_DEPTH) {
            throw new QuerySyntaxException(
                    "Conditions are nested more than " + MAX_DEPTH + " deep", text, token().position());
        }
        Condition result;
        if (acceptWord("not")) {
            result = new Condition.Not(simple());
        } else if (acceptSymbol("(")) {
            result = condition();
            expectSymbol(")");
        } else {
            result = predicate();
        }
        depth--;
        return result;
    }

    private Condition predicate() {
        Operand left = operand();
        if (left.path().endsWith("[*]") && left.call() == null && acceptSymbol("(")) {
            Condition condition = condition();
            expectSymbol(")");
            return new Condition.Element(left.path(), condition);
        }
        if (acceptWord("is")) {
            boolean negated = acceptWord("not");
            expectWord("null");
            return new Condition.NullCheck(left, negated);
        }
        if (acceptWord("between")) {
            Term low = term(false);
            expectWord("and");
            return new Condition.Between(left, low, term(false));
        }
        boolean negated = acceptWord("not");
        if (acceptWord("in")) {
            return new Condition.Membership(left, negated, values());
        }
        if (negated && acceptWord("rlike")) {
            return new Condition.Comparison(left, Operator.NOT_RLIKE, term(false));
        }
        if (negated) {
            expectWord("like");
            return new Condition.Comparison(left, Operator.NOT_LIKE, term(false));
        }
        return new Condition.Comparison(left, operator(), term(false));
    }

    private Operator operator() {
        for (Operator operator : Operator.values()) {
            if (operator.text().equals(token().text().toLowerCase(Locale.ROOT))
                    && (token().kind() == Token.Kind.SYMBOL || token().kind() == Token.Kind.NAME)) {
                index++;
                return operator;
            }
        }
        if (acceptSymbol("!=")) {
            return Operator.NOT_EQUAL;
        }
        throw unexpected("Expected an operator such as =, <, like, in, between or is null");
    }

    private List<Term> values() {
        expectSymbol("(");
        List<Term> values = new ArrayList<>();
        do {
            values.add(term(true));
        } while (acceptSymbol(","));
        expectSymbol(")");
        return values;
    }

    // ---- operands and terms -----------------------------------------------------------------------------------

    private Operand operand() {
        int position = token().position();
        if (token().kind() == Token.Kind.NAME && tokens.get(index + 1).isSymbol("(") && isName()) {
            return call(position);
        }
        return new Operand(path(), null, position);
    }

    private Operand call(int position) {
        String function = token().text();
        index += 2;
        String path = null;
        int pathIndex = -1;
        List<Term> arguments = new ArrayList<>();
        int count = 0;
        do {
            if (isName()) {
                if (path != null) {
                    throw unexpected("A function can be applied to one property only, not to");
                }
                path = path();
                pathIndex = count;
            } else {
                arguments.add(term(false));
            }
            count++;
        } while (acceptSymbol(","));
        expectSymbol(")");
        if (path == null) {
            throw new QuerySyntaxException("The function has no property among its arguments", text, position);
        }
        return new Operand(path, new Operand.Call(function, arguments, pathIndex), position);
    }

    private String path() {
        Token first = token();
        if (!isName()) {
            throw unexpected("Expected the name of a property");
        }
        index++;
        StringBuilder path = new StringBuilder(first.text());
        while (true) {
            if (acceptSymbol("[*]")) {
                path.append("[*]");
            } else if (path.charAt(path.length() - 1) == ']' && acceptSymbol(".")) {
                if (!isName()) {
                    throw unexpected("Expected the name of a property");
                }
                path.append('.').append(token().text());
                index++;
            } else {
                return path.toString();
            }
        }
    }

    private boolean isName() {
        Token token = token();
        boolean clauseWord = token.isWord("group") || token.isWord("order");
        return token.kind() == Token.Kind.QUOTED_NAME
                || (token.kind() == Token.Kind.NAME
                        && (clauseWord
                                ? !tokens.get(index + 1).isWord("by")
                                : !KEY_WORDS.contains(token.text().toLowerCase(Locale.ROOT))));
    }

    private Term term(boolean nullAllowed) {
        Token token = token();
        if (acceptSymbol("?")) {
            return new Term.Parameter(parameters++);
        }
        if (token.kind() == Token.Kind.STRING) {
            index++;
            return new Term.Text(token.text());
        }
        if (token.kind() == Token.Kind.NUMBER) {
            index++;
            return new Term.Digits(token.text());
        }
        if (token.isSymbol("-") || token.isSymbol("+")) {
            index++;
            if (token().kind() != Token.Kind.NUMBER) {
                throw unexpected("Expected a number");
            }
            Term.Digits number = new Term.Digits((token.isSymbol("-") ? "-" : "") + token().text());
            index++;
            return number;
        }
        if (acceptWord("true")) {
            return new Term.Flag(true);
        }
        if (acceptWord("false")) {
            return new Term.Flag(false);
        }
        if (acceptWord("sysdate")) {
            return new Term.Now(ChronoUnit.MILLIS, days());
        }
        if (acceptWord("current_date")) {
            return new Term.Now(ChronoUnit.DAYS, days());
        }
        if (nullAllowed && acceptWord("null")) {
            return new Term.Nothing();
        }
        if (token.isWord("null")) {
            throw unexpected("Nothing equals null; use is null or is not null instead of");
        }
        throw unexpected(
                token.isWord("select") || token.isSymbol("(")
                        ? "Queries inside of queries are not supported; expected a value instead of"
                        : isName()
                                ? "Properties cannot be compared with each other; expected a value such as 'text', 42"
                                        + " or ? instead of"
                                : "Expected a value such as 'text', 42 or ?");
    }

    private int days() {
        boolean minus = token().isSymbol("-");
        if (!minus && !token().isSymbol("+")) {
            return 0;
        }
        index++;
        int days = wholeNumber();
        return minus ? -days : days;
    }

    private int wholeNumber() {
        Token token = token();
        try {
            int number = Integer.parseInt(token.kind() == Token.Kind.NUMBER ? token.text() : "");
            index++;
            return number;
        } catch (NumberFormatException e) {
            throw unexpected("Expected a whole number");
        }
    }

    private void rows() {
        if (rows != null) {
            throw unexpected("rownum was limited already; use rownum(first, last) for a range instead of");
        }
        index++;
        int first = 1;
        int last = Integer.MAX_VALUE;
        if (acceptSymbol("(")) {
            first = wholeNumber();
            expectSymbol(",");
            last = wholeNumber();
            expectSymbol(")");
        } else if (acceptSymbol("=")) {
            first = wholeNumber();
            last = first;
        } else if (acceptSymbol("<")) {
            last = wholeNumber() - 1;
        } else if (acceptSymbol("<=")) {
            last = wholeNumber();
        } else if (acceptSymbol(">")) {
            first = Math.addExact(wholeNumber(), 1);
        } else if (acceptSymbol(">=")) {
            first = wholeNumber();
        } else {
            throw unexpected("Expected =, <, <=, >, >= or (first, last)");
        }
        rows = new Statement.Rows(Math.max(1, Math.min(first, last)), Math.max(first, last));
        if (last < 1) {
            rows = new Statement.Rows(1, 0);
        }
    }

    // ---- tokens -----------------------------------------------------------------------------------------------

    private Token token() {
        return tokens.get(index);
    }

    private boolean acceptWord(String word) {
        boolean found = token().isWord(word);
        index += found ? 1 : 0;
        return found;
    }

    private boolean acceptSymbol(String symbol) {
        boolean found = token().isSymbol(symbol);
        index += found ? 1 : 0;
        return found;
    }

    private void expectWord(String word) {
        if (!acceptWord(word)) {
            throw unexpected("Expected " + word);
        }
    }

    private void expectSymbol(String symbol) {
        if (!acceptSymbol(symbol)) {
            throw unexpected("Expected " + symbol);
        }
    }

    private QuerySyntaxException unexpected(String expectation) {
        String separator = expectation.endsWith("of") || expectation.endsWith("to") ? " " : " instead of ";
        return new QuerySyntaxException(
                (expectation + separator + token().describe()).replace(", instead of", ", at"),
                text,
                token().position());
    }
}
