package vn.cchc.remediation.sample.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database with a country of generated units and scores, in one
 * transaction: either everything is there or nothing.
 */
@Service
@Lazy
public class LoadGenerator {

	private static final List<String> TABLES = List.of("admin_unit", "criteria_set", "criterion", "criteria_mapping",
			"assessment");

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final GeneratedAccounts accounts;

	LoadGenerator(JdbcTemplate jdbc, TransactionTemplate transaction, GeneratedAccounts accounts) {
		this.accounts = accounts;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/**
	 * Generates what was ordered; the same order gives the same figures.
	 * @throws GenerationRefused when the database already holds units or criteria sets
	 */
	public GeneratedReport generate(GenerationOrder order) {
		long start = System.nanoTime();
		GeneratedReport counted = this.transaction.execute((status) -> {
			refuseUnlessEmpty();
			return this.jdbc.execute((ConnectionCallback<GeneratedReport>) (connection) -> write(connection, order));
		});
		this.jdbc.execute("vacuum analyze");
		return counted.tookSince(start);
	}

	private void refuseUnlessEmpty() {
		refuseIf(
				"select exists(select 1 from admin_unit where not generated)"
						+ " or exists(select 1 from criteria_set where not generated)",
				"Refused to generate: this database holds data that was not generated. Name an empty database.");
		refuseIf("select exists(select 1 from admin_unit) or exists(select 1 from criteria_set)",
				"Refused to generate: this database is filled with generated data already. Name an empty database.");
	}

	private void refuseIf(String query, String message) {
		if (Boolean.TRUE.equals(this.jdbc.queryForObject(query, Boolean.class))) {
			throw new GenerationRefused(message);
		}
	}

	private GeneratedReport write(Connection connection, GenerationOrder order) throws SQLException {
		SplittableRandom random = new SplittableRandom(order.seed());
		GeneratedCountry country = GeneratedCountry.of(order.communes(), random);
		GeneratedTree tree = GeneratedTree.build();
		ScoreWriter scores = new ScoreWriter(connection, order, tree);
		try {
			long units = new UnitWriter(connection).write(country);
			long sets = new SetWriter(connection, order, tree).write();
			scores.write(country.communes(), random);
			continueIdentities();
			return new GeneratedReport(units, sets, scores.assessments(), scores.scores(),
					this.accounts.add(country.units()), Duration.ZERO);
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** The rows were written with their own ids: the next one must come after them. */
	private void continueIdentities() {
		for (String table : TABLES) {
			this.jdbc.queryForObject(
					"select setval(pg_get_serial_sequence('%1$s', 'id'), max(id)) from %1$s".formatted(table),
					Long.class);
		}
	}

}
