package io.huihuan.shared.api;

/** A request that failed on its way to a verb, with the problem document that says so. */
final class ApiRefused extends RuntimeException {

    private final transient Problem problem;

    ApiRefused(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
