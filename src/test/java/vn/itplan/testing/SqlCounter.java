package vn.itplan.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Counts what a piece of code asks of the database in its own thread, by Hibernate or by JDBC; a batch counts once.
 *
 * <pre>{@code
 * SqlCounter.count(() -> mvc.perform(get("/plans/1"))).withoutSessions().isAtMost(8);
 * }</pre>
 */
public final class SqlCounter {

    private static final ThreadLocal<@Nullable List<String>> RECORDING = new ThreadLocal<>();

    private SqlCounter() {}

    /** Code under count; may throw, as MockMvc does. */
    @FunctionalInterface
    public interface Code {
        void run() throws Exception;
    }

    public static Statements count(Code code) throws Exception {
        List<String> outer = RECORDING.get();
        List<String> statements = new ArrayList<>();
        RECORDING.set(statements);
        try {
            code.run();
        } finally {
            RECORDING.set(outer);
        }
        return new Statements(List.copyOf(statements));
    }

    /** The statements in their order. */
    public record Statements(List<String> list) {

        public int count() {
            return list.size();
        }

        /** Without those on the tables of Spring Session. */
        public Statements withoutSessions() {
            return without(sql -> sql.toLowerCase(Locale.ROOT).contains("spring_session"));
        }

        public Statements without(Predicate<String> left) {
            return new Statements(list.stream().filter(left.negate()).toList());
        }

        /** Fails with the list of all statements. */
        public Statements isAtMost(int limit) {
            if (list.size() > limit) {
                throw new AssertionError("%d SQL statements, at most %d expected:%n%s"
                        .formatted(list.size(), limit, String.join(System.lineSeparator(), list)));
            }
            return this;
        }
    }

    /** Puts the counter between the application and its database. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Listening {

        @Bean
        static BeanPostProcessor sqlCountingDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource dataSource && !(bean instanceof ProxyDataSource)
                            ? ProxyDataSourceBuilder.create(dataSource)
                                    .listener(new Recorder())
                                    .build()
                            : bean;
                }
            };
        }
    }

    private static final class Recorder implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            List<String> statements = RECORDING.get();
            if (statements != null) {
                queries.forEach(query -> statements.add(query.getQuery()));
            }
        }
    }
}
