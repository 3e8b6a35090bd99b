package io.huihuan.intake;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * The durable order to run an import: a row of the scheduler, written in the transaction that starts or resumes it, taken
 * by any node, taken again by another when its node falls silent.
 */
@Component
class ImportTask {

    private static final String NAME = "import";

    private final ObjectProvider<SchedulerClient> scheduler;

    ImportTask(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    void order(UUID job, int attempt) {
        // the scheduler's own clock decides what is due
        scheduler.getObject().scheduleIfNotExists(instance(job, attempt), Instant.EPOCH.plus(Duration.ofDays(1)));
    }

    private static com.github.kagkarlsson.scheduler.task.TaskInstance<Void> instance(UUID job, int attempt) {
        return new com.github.kagkarlsson.scheduler.task.TaskInstance<>(NAME, job + "." + attempt);
    }

    /** What the scheduler does with such an order. */
    @Configuration
    static class Definition {

        @Bean
        Task<Void> importRun(ObjectProvider<ImportRunner> runner) {
            return Tasks.oneTime(NAME)
                    .onFailure((failed, operations) ->
                            operations.reschedule(failed, failed.getTimeDone().plusSeconds(5)))
                    .execute((instance, context) -> {
                        String[] parts = instance.getId().split("\\.");
                        runner.getObject().run(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
                    });
        }
    }
}
