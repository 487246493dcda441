package io.lrmi.query;

/** How two values are compared. */
enum Operator {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    LIKE("like"),
    NOT_LIKE("not like"),
    RLIKE("rlike"),
    NOT_RLIKE("not rlike");

    private final String text;

    Operator(String text) {
        this.text = text;
    }

    /** Holds for the values this does not hold for, null excepted. */
    Operator negated() {
        return switch (this) {
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case LESS -> GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> GREATER;
            case GREATER -> LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> LESS;
            case LIKE -> NOT_LIKE;
            case NOT_LIKE -> LIKE;
            case RLIKE -> NOT_RLIKE;
            case NOT_RLIKE -> RLIKE;
        };
    }

    /** As it is written. */
    String text() {
        return text;
    }
}
