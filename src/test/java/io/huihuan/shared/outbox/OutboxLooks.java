package io.huihuan.shared.outbox;

import org.springframework.boot.test.context.TestComponent;

/** Lets tests of other modules have the outbox look when they want it to. */
@TestComponent
public class OutboxLooks {

    private final OutboxWorker worker;

    OutboxLooks(OutboxWorker worker) {
        this.worker = worker;
    }

    public void look() {
        worker.look();
    }
}
