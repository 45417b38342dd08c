package vn.itplan.account.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import vn.itplan.account.SessionSettings;

/** Sessions stand in PostgreSQL, so that any node serves any request and a restart signs nobody out. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SessionConfiguration {

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idleTimeout(SessionSettings settings) {
        return repository -> repository.setDefaultMaxInactiveInterval(settings.idle());
    }

    /** Found by its name. A converter may answer null; NullAway does not read that from its type parameter. */
    @Bean
    @SuppressWarnings("NullAway")
    GenericConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, SessionAttributes::read);
        return conversion;
    }

    @Bean
    CookieSerializer sessionCookies() {
        return new SessionCookies();
    }
}
