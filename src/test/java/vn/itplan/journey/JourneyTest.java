package vn.itplan.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import vn.itplan.demo.DemonstrationLoaded;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.TestDatabaseInitializer;

/**
 * The application on a port of its own with the demonstration, and Chromium before it: a test takes {@link Visitors}.
 * All journeys share one database, so each makes the plans that it changes.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "test.database.name=journey")
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@Import({DemonstrationLoaded.class, SqlCounter.Listening.class})
@ExtendWith(ChromiumExtension.class)
@interface JourneyTest {}
