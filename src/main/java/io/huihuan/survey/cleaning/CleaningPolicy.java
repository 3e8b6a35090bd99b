package io.huihuan.survey.cleaning;

import io.huihuan.survey.CleaningRule;
import java.util.Optional;

/** One rule of cleaning. It may object to a response, and then says by which values. */
interface CleaningPolicy {

    CleaningRule rule();

    /** The values that made it object, for the ledger; empty where the response is in order. */
    Optional<String> objection(Candidate response);
}
