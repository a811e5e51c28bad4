package vn.cchc.remediation;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

/** The modules use each other only as their {@code package-info} allows. */
class ModularityTests {

	@Test
	void modulesKeepTheirBoundaries() {
		ApplicationModules.of(RemediationApplication.class).verify();
	}

}
