package io.huihuan.testing;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Applications started for tests live side by side in one JVM and are used again by later classes. Each class finds the
 * clock where it began, and who is signed in where its own application looks for it: that place is one for the whole JVM
 * and belongs to the application started last.
 */
class FreshStart implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        var application = test.getApplicationContext();
        application.getBeanProvider(TestClock.class).ifAvailable(clock -> clock.set(TestClock.MONDAY_TEN));
        application
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
}
