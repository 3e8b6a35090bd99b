package io.huihuan.insight.alert;

import org.springframework.context.ApplicationContext;

/** Has figures looked at now: where the clock stands, no time comes for it. */
public final class LookingForAlerts {

    private LookingForAlerts() {}

    public static void now(ApplicationContext context) {
        context.getBean(AlertWatch.class).look();
    }
}
