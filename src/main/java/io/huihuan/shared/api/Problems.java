package io.huihuan.shared.api;

import static org.springframework.http.HttpStatus.*;

import io.huihuan.shared.data.Ids;
import io.huihuan.shared.refusal.Forbidden;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.Missing;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.shared.refusal.Stale;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Which problem each kind of failure is. What is not known here is our fault: 500, a reference, logged once. */
final class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER = "Retry-After";

    private Problems() {}

    static Problem of(Throwable failure) {
        return switch (failure) {
            case ApiRefused refused -> refused.problem();
            case RuleBroken rule -> Problem.of(UNPROCESSABLE_CONTENT, rule).with(rule.details());
            case Invalid invalid -> Problem.of(BAD_REQUEST, invalid).with("field", invalid.field());
            case Missing missing -> Problem.of(NOT_FOUND, missing);
            case Forbidden forbidden -> Problem.of(HttpStatus.FORBIDDEN, forbidden);
            case Stale stale ->
                Problem.of(CONFLICT, stale)
                        .with("changedBy", stale.changedBy())
                        .with("changedAt", stale.changedAt())
                        .with("current", stale.current());
            case HttpMessageNotReadableException unreadable -> UnreadableJson.problem(unreadable);
            case MethodArgumentTypeMismatchException mismatch -> mistyped(mismatch);
            case MissingServletRequestParameterException missing -> required(missing.getParameterName());
            case MissingServletRequestPartException missing -> required(missing.getRequestPartName());
            case MissingRequestHeaderException missing -> required(missing.getHeaderName());
            case HttpRequestMethodNotSupportedException method -> notAllowed(method);
            case HttpMediaTypeNotSupportedException type ->
                Problem.of(
                        UNSUPPORTED_MEDIA_TYPE,
                        "media-type.unsupported",
                        Objects.toString(type.getContentType(), "-"),
                        type.getSupportedMediaTypes().toString());
            case HttpMediaTypeNotAcceptableException type ->
                Problem.of(
                        NOT_ACCEPTABLE,
                        "not-acceptable",
                        type.getSupportedMediaTypes().toString());
            case MaxUploadSizeExceededException tooLarge -> tooLarge(tooLarge.getMaxUploadSize());
            case MultipartException broken
            when tooLarge(broken) == null -> Problem.of(BAD_REQUEST, "multipart.malformed");
            case AccessDeniedException ignored -> Problem.of(HttpStatus.FORBIDDEN, "access-denied");
            case AuthenticationException ignored ->
                Problem.of(UNAUTHORIZED, "unauthorized").header("WWW-Authenticate", "Bearer");
            case OptimisticLockingFailureException ignored -> Problem.of(CONFLICT, "stale.unknown");
            default -> unexpected(failure);
        };
    }

    static Problem required(String field) {
        return Problem.of(BAD_REQUEST, "field.required", field).with("field", field);
    }

    static Problem tooLarge(long limit) {
        return limit > 0
                ? Problem.of(CONTENT_TOO_LARGE, "body.too-large", size(limit)).with("limit", limit)
                : Problem.of(CONTENT_TOO_LARGE, "body.too-large", "-");
    }

    private static Problem unexpected(Throwable failure) {
        var tooLarge = tooLarge(failure);
        if (tooLarge != null) {
            return tooLarge;
        }
        if (isPassing(failure)) {
            log.warn(
                    "not now: {}",
                    NestedExceptionUtils.getMostSpecificCause(failure).toString());
            return Problem.of(SERVICE_UNAVAILABLE, "unavailable").header(RETRY_AFTER, "2");
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return ofStatus(known.getStatusCode().value());
        }
        String reference = Ids.next().toString().substring(24).toUpperCase(java.util.Locale.ROOT);
        log.error("reference {}", reference, failure);
        return Problem.of(INTERNAL_SERVER_ERROR, "broken", reference).with("reference", reference);
    }

    /** A status somebody set without saying why, such as the container refusing a malformed address. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> Problem.of(UNAUTHORIZED, "unauthorized").header("WWW-Authenticate", "Bearer");
            case 403 -> Problem.of(HttpStatus.FORBIDDEN, "access-denied");
            case 404 -> Problem.of(NOT_FOUND, "not-found.path");
            case 413 -> tooLarge(0);
            case 503 -> Problem.of(SERVICE_UNAVAILABLE, "unavailable").header(RETRY_AFTER, "2");
            default -> {
                var known = HttpStatus.resolve(status);
                yield known != null && known.is4xxClientError()
                        ? Problem.of(known, "request.malformed")
                        : Problem.of(INTERNAL_SERVER_ERROR, "broken", "-");
            }
        };
    }

    private static @Nullable Problem tooLarge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge body) {
                return tooLarge(body.limit());
            }
            if (cause instanceof MaxUploadSizeExceededException upload) {
                return tooLarge(upload.getMaxUploadSize());
            }
        }
        return null;
    }

    /** Deadlock, lock timeout, database away: nothing was changed and the same request may well succeed later. */
    private static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case TransientDataAccessException ignored -> {
                    return true;
                }
                case RecoverableDataAccessException ignored -> {
                    return true;
                }
                case DataAccessResourceFailureException ignored -> {
                    return true;
                }
                case CannotCreateTransactionException ignored -> {
                    return true;
                }
                case SQLTransientException ignored -> {
                    return true;
                }
                case SQLRecoverableException ignored -> {
                    return true;
                }
                case SQLNonTransientConnectionException ignored -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static Problem mistyped(MethodArgumentTypeMismatchException mismatch) {
        String field = mismatch.getName();
        if (NestedExceptionUtils.getMostSpecificCause(mismatch) instanceof Invalid invalid) {
            return of(invalid);
        }
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Problem.of(NOT_FOUND, "not-found.path"); // what is no id is the id of nothing
        }
        Class<?> type = mismatch.getRequiredType();
        return type != null && type.isEnum()
                ? notListed(field, String.valueOf(mismatch.getValue()), type)
                : Problem.of(BAD_REQUEST, "field.type", field, Kind.of(type)).with("field", field);
    }

    static Problem notListed(String field, String value, Class<?> type) {
        List<String> allowed = Arrays.stream(type.getEnumConstants())
                .map(each -> ((Enum<?>) each).name())
                .toList();
        return Problem.of(BAD_REQUEST, "field.enum", field, shortened(value), allowed)
                .with("field", field)
                .with("allowed", allowed);
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= 60
                ? value
                : value.substring(0, value.offsetByCodePoints(0, 60)) + "…";
    }

    private static Problem notAllowed(HttpRequestMethodNotSupportedException method) {
        String[] supported = method.getSupportedMethods();
        String allow =
                supported == null ? "" : Arrays.stream(supported).sorted().collect(Collectors.joining(", "));
        return Problem.of(METHOD_NOT_ALLOWED, "method.not-allowed", method.getMethod(), allow)
                .header("Allow", allow);
    }

    private static String size(long bytes) {
        var size = DataSize.ofBytes(bytes);
        return size.toMegabytes() > 0 ? size.toMegabytes() + " MB" : size.toKilobytes() + " KB";
    }
}
