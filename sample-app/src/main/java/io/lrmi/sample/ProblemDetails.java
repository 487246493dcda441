package io.lrmi.sample;

import io.lrmi.failure.LrmiException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

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

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, "The body is not the JSON that is expected.");
        return answer(failure, problem, unreadable(failure.getCause()), headers, status, request);
    }

    private static List<WrongValue> unreadable(@Nullable Throwable cause) {
        return cause instanceof JacksonException found && !found.getPath().isEmpty()
                ? List.of(new WrongValue(
                        String.valueOf(found.getPath().get(0).getPropertyName()), "must be of the right type and form"))
                : List.of();
    }

    /** The grid could not be reached, or did not do what it was asked to. The detail says what is wrong and what to do. */
    @ExceptionHandler({DataAccessException.class, LrmiException.class})
    ErrorResponse gridFailed(RuntimeException failure) {
        return ErrorResponse.create(failure, HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(failure.getMessage()));
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
