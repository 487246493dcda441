package io.lrmi.sample;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** There is no order of this id; shown to the client as status 404. */
final class OrderNotFoundException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    OrderNotFoundException(String id) {
        super(
                HttpStatus.NOT_FOUND,
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no order '" + id + "'."),
                null);
    }
}
