package vn.cchc.remediation.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A journey through the running application, with the sample data, on a database of its
 * own. Inject the port with {@code @LocalServerPort} and open a {@link Browser}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "test.database=browser", "remediation.sample-data=true" })
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Fixtures.class)
public @interface BrowserTest {

}
