package io.lrmi.query;

/** The text of a query is none; the message shows the place. */
public final class QuerySyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 60;

    private final int position;

    /**
     * Describes what is wrong at a place.
     *
     * @param position of the first character that is wrong, from 0; the length of the text if something is missing
     */
    QuerySyntaxException(String problem, String text, int position) {
        super(problem + " at character " + (position + 1) + ":\n" + excerpt(text, position));
        this.position = position;
    }

    /** Position of the first character that is wrong, from 0. */
    public int position() {
        return position;
    }

    private static String excerpt(String text, int position) {
        int start = Math.max(0, position - SHOWN);
        int end = Math.min(text.length(), position + SHOWN);
        String line = (start > 0 ? "..." : "")
                + text.substring(start, end).replaceAll("\\s", " ")
                + (end < text.length() ? "..." : "");
        return line + "\n" + " ".repeat(position - start + (start > 0 ? 3 : 0)) + "^";
    }
}
