package io.huihuan.shared.api;

import io.huihuan.shared.refusal.Refusal;
import org.springframework.http.HttpStatus;

/** A request that failed on its way to a verb, with the problem document that says so. */
public final class ApiRefused extends RuntimeException {

    private final transient Problem problem;

    ApiRefused(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    /** The refusal under a status that says more to programs than the usual one. */
    public static ApiRefused as(HttpStatus status, Refusal refusal) {
        return new ApiRefused(Problem.of(status, refusal));
    }

    Problem problem() {
        return problem;
    }
}
