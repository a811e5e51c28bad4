package vn.cchc.remediation.support;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * Every {@link TestComponent}, made when a test first asks for it: a test that imported
 * its own would start the application once more, for seconds.
 */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(basePackages = "vn.cchc.remediation", useDefaultFilters = false, lazyInit = true,
		includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = TestComponent.class),
		// Which are components too, and change the application.
		excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class))
public class Fixtures {

}
