package io.lrmi.sample;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers wrong requests with problem details (RFC 9457), in whose {@code errors} each wrong value is named. */
@RestControllerAdvice
class ProblemDetails extends ResponseEntityExceptionHandler {

    /** One wrong value: where it is and what it must be. */
    record WrongValue(String name, @Nullable String message) {}

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                failure,
                failure.getBody(),
                failure.getBindingResult().getFieldErrors().stream()
                        .map(error -> new WrongValue(error.getField(), error.getDefaultMessage()))
                        .toList(),
                headers,
                status,
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                failure,
                failure.getBody(),
                failure.getParameterValidationResults().stream()
                        .flatMap(result -> result.getResolvableErrors().stream()
                                .map(error -> new WrongValue(
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        error.getDefaultMessage())))
                        .toList(),
                headers,
                status,
                request);
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception failure,
            ProblemDetail problem,
            List<WrongValue> errors,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        problem.setProperty(
                "errors",
                errors.stream().sorted(Comparator.comparing(WrongValue::name)).toList());
        return handleExceptionInternal(failure, problem, headers, status, request);
    }
}
