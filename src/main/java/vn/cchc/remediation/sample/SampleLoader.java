package vn.cchc.remediation.sample;

import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cchc.remediation.unit.UnitRepository;

/**
 * Loads the sample data after start, once, in one transaction; a database that has units
 * is left alone. First of all runners, so that nobody else makes a first administrator.
 */
@Component
@ConditionalOnBooleanProperty("remediation.sample-data")
@Order(Ordered.HIGHEST_PRECEDENCE)
class SampleLoader implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(SampleLoader.class);

	private final SampleUnits units;

	private final SampleAssessments assessments;

	private final SamplePlans plans;

	private final IllustrativeDistrict district;

	private final IllustrativePlans districtPlans;

	private final SampleEvidence evidence;

	private final SampleAccounts accounts;

	private final SampleProgress progress;

	private final SampleResults results;

	private final UnitRepository existing;

	private final TransactionTemplate transaction;

	SampleLoader(SampleUnits units, SampleAssessments assessments, SamplePlans plans, IllustrativeDistrict district,
			IllustrativePlans districtPlans, SampleEvidence evidence, SampleAccounts accounts, SampleProgress progress,
			SampleResults results, UnitRepository existing, TransactionTemplate transaction) {
		this.units = units;
		this.assessments = assessments;
		this.plans = plans;
		this.district = district;
		this.districtPlans = districtPlans;
		this.evidence = evidence;
		this.accounts = accounts;
		this.progress = progress;
		this.results = results;
		this.existing = existing;
		this.transaction = transaction;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.transaction.executeWithoutResult((status) -> {
			if (this.existing.count() == 0) {
				load();
			}
		});
	}

	private void load() {
		Map<String, Long> unitIds = this.units.load();
		this.plans.load(unitIds, this.assessments.load(unitIds));
		List<Long> over = this.districtPlans.load(this.district.load(unitIds));
		this.evidence.load(unitIds);
		List<String> names = this.accounts.load(unitIds);
		this.progress.load(unitIds);
		this.districtPlans.close(over);
		this.results.load(unitIds);
		logger.info("Loaded sample data. Accounts, all with the password {}: {}", SampleAccounts.PASSWORD,
				String.join(", ", names));
	}

	/**
	 * The unit that a sample file names by its key.
	 * @throws IllegalStateException when the sample units have no such key
	 */
	static long id(Map<String, Long> unitIds, String key) {
		Long id = unitIds.get(key);
		if (id == null) {
			throw new IllegalStateException("no sample unit " + key);
		}
		return id;
	}

}
