package io.lrmi.contract.model;

/** An exception of an application. */
public class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int code;

    public Refusal(String message, int code) {
        super(message);
        this.code = code;
    }

    public int code() {
        return code;
    }
}
