package io.huihuan.insight;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Knows whether the organisation's history is being brought in for the first time: until that is over figures are true of
 * what is there already, and of no use.
 */
@Component
public class FirstFilling {

    private final AtomicInteger under = new AtomicInteger();

    /** Does something that brings history in. */
    public void during(Runnable work) {
        under.incrementAndGet();
        try {
            work.run();
        } finally {
            under.decrementAndGet();
        }
    }

    public boolean isUnderWay() {
        return under.get() > 0;
    }
}
