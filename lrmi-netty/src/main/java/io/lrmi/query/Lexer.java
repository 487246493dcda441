package io.lrmi.query;

import java.util.ArrayList;
import java.util.List;

/** Splits the text of a query. */
final class Lexer {

    private static final List<String> SYMBOLS =
            List.of("[*]", "<=", ">=", "<>", "!=", "<", ">", "=", "(", ")", ",", "?", "+", "-", ".", ";");

    private final String text;
    private int position;

    private Lexer(String text) {
        this.text = text;
    }

    /** All tokens, with one of kind {@link Token.Kind#END} behind them. */
    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(lexer.next());
        } while (tokens.get(tokens.size() - 1).kind() != Token.Kind.END);
        return tokens;
    }

    /** Whether a text is read as one name. */
    static boolean isName(String text) {
        return !text.isEmpty()
                && isNameStart(text.charAt(0))
                && new Lexer(text).name().text().length() == text.length();
    }

    private Token next() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        if (position == text.length()) {
            return new Token(Token.Kind.END, "", position);
        }
        char first = text.charAt(position);
        if (first == '\'') {
            return string();
        }
        if (first == '`') {
            return quotedName();
        }
        if (isDigit(first) || (first == '.' && isDigit(charAt(position + 1)))) {
            return number();
        }
        if (Character.isJavaIdentifierStart(first)) {
            return name();
        }
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, position)) {
                position += symbol.length();
                return new Token(Token.Kind.SYMBOL, symbol, position - symbol.length());
            }
        }
        throw new QuerySyntaxException("The character '" + first + "' has no meaning here", text, position);
    }

    private Token string() {
        int start = position++;
        StringBuilder value = new StringBuilder();
        while (true) {
            if (position == text.length()) {
                throw new QuerySyntaxException("The text that begins here has no closing apostrophe", text, start);
            }
            char c = text.charAt(position++);
            if (c != '\'') {
                value.append(c);
            } else if (charAt(position) == '\'') {
                value.append(c);
                position++;
            } else {
                return new Token(Token.Kind.STRING, value.toString(), start);
            }
        }
    }

    private Token quotedName() {
        int start = position++;
        int end = text.indexOf('`', position);
        if (end < 0) {
            throw new QuerySyntaxException("The name that begins here has no closing back quote", text, start);
        }
        position = end + 1;
        return new Token(Token.Kind.QUOTED_NAME, text.substring(start + 1, end), start);
    }

    private Token name() {
        int start = position;
        while (isNamePart(charAt(position)) || (charAt(position) == '.' && isNameStart(charAt(position + 1)))) {
            position++;
        }
        return new Token(Token.Kind.NAME, text.substring(start, position), start);
    }

    private Token number() {
        int start = position;
        skipDigits();
        if (charAt(position) == '.') {
            position++;
            skipDigits();
        }
        char exponent = charAt(position);
        if (exponent == 'e' || exponent == 'E') {
            int signed = charAt(position + 1) == '-' || charAt(position + 1) == '+' ? 1 : 0;
            if (isDigit(charAt(position + 1 + signed))) {
                position += 1 + signed;
                skipDigits();
            }
        }
        String digits = text.substring(start, position);
        if (charAt(position) == 'L') {
            position++;
        }
        if (isNamePart(charAt(position))) {
            throw new QuerySyntaxException("A number ends with a letter", text, position);
        }
        return new Token(Token.Kind.NUMBER, digits, start);
    }

    private void skipDigits() {
        while (isDigit(charAt(position))) {
            position++;
        }
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return Character.isJavaIdentifierStart(c);
    }

    private static boolean isNamePart(char c) {
        return c != '\0' && Character.isJavaIdentifierPart(c);
    }
}
