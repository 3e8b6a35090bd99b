package io.huihuan.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/** Counts the statements that a piece of work has the database prepare; what other threads do meanwhile does not count. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements implements BeanPostProcessor {

    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

    /** How many statements the work needed. */
    public static int of(Supplier<?> work) {
        int[] count = COUNT.get();
        int before = count[0];
        work.get();
        return count[0] - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? counted(DataSource.class, pool) : bean;
    }

    private static <T> T counted(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        COUNT.get()[0]++;
                    }
                    try {
                        Object answer = method.invoke(real, arguments);
                        return answer instanceof Connection connection
                                        && method.getName().equals("getConnection")
                                ? counted(Connection.class, connection)
                                : answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
