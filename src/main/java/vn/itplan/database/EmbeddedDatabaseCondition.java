package vn.itplan.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** No other database is configured. An empty address counts as none, as compose files write unset ones so. */
class EmbeddedDatabaseCondition implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return mode(context.getEnvironment()) == DatabaseMode.EMBEDDED;
    }

    static DatabaseMode mode(Environment environment) {
        return StringUtils.hasText(environment.getProperty("spring.datasource.url"))
                ? DatabaseMode.EXTERNAL
                : DatabaseMode.EMBEDDED;
    }
}
