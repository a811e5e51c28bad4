package vn.cchc.remediation;

import org.junit.jupiter.api.Test;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.Statements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole application starts on an empty database, which it brings to the present
 * schema.
 */
@IntegrationTest
class ApplicationTests {

	@Test
	void migratesAnEmptyDatabase(@Autowired JdbcClient jdbc) throws Exception {
		long statements = Statements
			.count(() -> assertThat(jdbc.sql("select count(*) from assessment").query(Long.class).single())
				.isNotNegative());

		assertThat(statements).isOne();
	}

}
