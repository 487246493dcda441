package io.lrmi.query;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a query as text that reads back as the same. */
final class Printer {

    private static final String ELEMENTS = "[*]";

    private Printer() {}

    static String print(Statement statement) {
        StringBuilder text = new StringBuilder();
        Condition where = statement.where();
        Statement.Rows rows = statement.rows();
        if (where != null) {
            text.append(rows != null && where instanceof Condition.Or ? nested(where) : print(where));
        }
        if (rows != null) {
            text.append(where == null ? "" : " and ").append(print(rows));
        }
        if (!statement.groupBy().isEmpty()) {
            text.append(" group by ")
                    .append(statement.groupBy().stream().map(Printer::path).collect(Collectors.joining(", ")));
        }
        if (!statement.orderBy().isEmpty()) {
            text.append(" order by ")
                    .append(statement.orderBy().stream().map(Printer::print).collect(Collectors.joining(", ")));
        }
        return text.toString().trim();
    }

    private static String print(Statement.Order order) {
        return path(order.path()) + (order.descending() ? " desc" : "") + (order.nullsLast() ? " nulls last" : "");
    }

    private static String print(Statement.Rows rows) {
        return rows.last() < rows.first() ? "rownum < 1" : "rownum(" + rows.first() + ", " + rows.last() + ")";
    }

    static String print(Condition condition) {
        if (condition instanceof Condition.And and) {
            return join(and.parts(), " and ");
        }
        if (condition instanceof Condition.Or or) {
            return join(or.parts(), " or ");
        }
        if (condition instanceof Condition.Not not) {
            return "not " + nested(not.condition());
        }
        if (condition instanceof Condition.Comparison comparison) {
            return print(comparison.left()) + " " + comparison.operator().text() + " " + print(comparison.right());
        }
        if (condition instanceof Condition.Membership membership) {
            return print(membership.left()) + (membership.negated() ? " not in (" : " in (")
                    + membership.values().stream().map(Printer::print).collect(Collectors.joining(", ")) + ")";
        }
        if (condition instanceof Condition.Between between) {
            return print(between.left()) + " between " + print(between.low()) + " and " + print(between.high());
        }
        if (condition instanceof Condition.NullCheck check) {
            return print(check.left()) + (check.negated() ? " is not null" : " is null");
        }
        Condition.Element element = (Condition.Element) condition;
        return path(element.path()) + "(" + print(element.condition()) + ")";
    }

    private static String join(List<Condition> parts, String separator) {
        return parts.stream().map(Printer::nested).collect(Collectors.joining(separator));
    }

    private static String nested(Condition condition) {
        boolean compound = condition instanceof Condition.And || condition instanceof Condition.Or;
        return compound ? "(" + print(condition) + ")" : print(condition);
    }

    private static String print(Operand operand) {
        Operand.Call call = operand.call();
        if (call == null) {
            return path(operand.path());
        }
        List<String> arguments = new ArrayList<>();
        call.arguments().forEach(argument -> arguments.add(print(argument)));
        arguments.add(call.position(), path(operand.path()));
        return call.function() + "(" + String.join(", ", arguments) + ")";
    }

    /** Puts names that would be read as something else between back quotes, each up to the next element. */
    private static String path(String path) {
        StringBuilder text = new StringBuilder();
        int start = 0;
        for (int end = path.indexOf(ELEMENTS); end >= 0; end = path.indexOf(ELEMENTS, start)) {
            text.append(name(path.substring(start, end))).append(ELEMENTS);
            start = end + ELEMENTS.length();
        }
        return text.append(name(path.substring(start))).toString();
    }

    private static String name(String text) {
        if (text.startsWith(".")) {
            return "." + name(text.substring(1));
        }
        return text.isEmpty() || (Lexer.isName(text) && !Parser.KEY_WORDS.contains(text.toLowerCase(Locale.ROOT)))
                ? text
                : "`" + text + "`";
    }

    private static String print(Term term) {
        if (term instanceof Term.Text text) {
            return "'" + text.value().replace("'", "''") + "'";
        }
        if (term instanceof Term.Digits digits) {
            return digits.value();
        }
        if (term instanceof Term.Flag flag) {
            return String.valueOf(flag.value());
        }
        if (term instanceof Term.Now now) {
            String name = now.unit() == ChronoUnit.DAYS ? "current_date" : "sysdate";
            return now.days() == 0 ? name : name + (now.days() < 0 ? " - " : " + ") + Math.abs(now.days());
        }
        return term instanceof Term.Nothing ? "null" : "?";
    }
}
