package io.lrmi.boot.kubernetes;

/**
 * What the API answered.
 *
 * @param status of HTTP
 * @param body JSON if the status is 200, else whatever explains it
 */
record ApiResponse(int status, String body) {

    static final int OK = 200;
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int GONE = 410;
}
