package io.huihuan.testing;

import java.util.Map;
import java.util.concurrent.Callable;

/**
 * How the access matrix tries what a module offers. One public class per module in its test package implements this; it is
 * found by itself and gets its constructor arguments from the application. See {@code AccessMatrixTests}.
 */
public interface AccessFixture {

    /** By the verb's name in the matrix, such as {@code Tickets.move}. */
    default Map<String, Attempt> verbs() {
        return Map.of();
    }

    /** By method and path in the matrix, such as {@code POST /api/v1/tickets/{number}/moves}. */
    default Map<String, Request> endpoints() {
        return Map.of();
    }

    /**
     * Prepares, as the system, fresh rows of that side and returns the act itself. What the act returns must speak of
     * those rows alone: a list is narrowed to them, so that an empty answer means they were not seen.
     */
    @FunctionalInterface
    interface Attempt {
        Callable<?> on(Company.Department side) throws Exception;
    }

    /** Prepares likewise, and returns the call a program with a token makes. */
    @FunctionalInterface
    interface Request {
        Call on(Company.Department side) throws Exception;
    }

    /** Sends one request and returns its answer. */
    @FunctionalInterface
    interface Call {
        Http.Answer with(Http http);
    }
}
