package vn.cchc.remediation.document;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.test.context.TestPropertySource;
import vn.cchc.remediation.support.IntegrationTest;

/** A test that looks at the documents of the sample data, which changes nothing. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@IntegrationTest
@TestPropertySource(properties = { "test.database=sample", "remediation.sample-data=true" })
public @interface SampleDocuments {

}
