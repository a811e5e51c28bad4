package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.cchc.remediation.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Parents, last days and successions over time. */
@IntegrationTest
@Transactional
class UnitHistoryTests {

	private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

	@Autowired
	private UnitService service;

	@Autowired
	private SuccessionService successions;

	@Autowired
	private RelationService relations;

	@Autowired
	private UnitDirectory directory;

	@Autowired
	private UnitRepository units;

	@Autowired
	private JdbcClient jdbc;

	private AdminUnit province;

	private AdminUnit district;

	private AdminUnit commune;

	@BeforeEach
	void add() {
		this.province = add(UnitType.PROVINCE, "Sử Sơn");
		this.district = add(UnitType.RURAL_DISTRICT, "Sử Lộc");
		this.commune = add(UnitType.COMMUNE, "Sử Yến");
		this.service.assignParent(this.district.id(), this.province.id(), null, null);
		this.service.assignParent(this.commune.id(), this.district.id(), null, null);
		this.service.assignReviewer(this.commune.id(), this.district.id(), null, null);
	}

	private AdminUnit add(UnitType type, String name) {
		return this.service.add(new NewUnit(type, name));
	}

	@Test
	void aUnitDoesNotStandBelowItsOwnDescendants() {
		assertThatThrownBy(() -> this.service.assignParent(this.province.id(), this.commune.id(), REFORM, null))
			.isInstanceOf(UnitRule.CircularParent.class);
		assertThatThrownBy(() -> this.service.assignParent(this.province.id(), this.province.id(), null, null))
			.isInstanceOf(UnitRule.OwnRelation.class);
	}

	@Test
	void aFormerParentMayStandBelowLater() {
		this.service.end(this.commune.id(), REFORM.minusDays(1));

		this.service.assignParent(this.province.id(), this.commune.id(), REFORM, null);

		assertThat(this.directory.parentOf(this.province.id(), REFORM)).contains(this.commune.id());
	}

	@Test
	void aTransferLetsThePredecessorGoOn() {
		AdminUnit neighbour = add(UnitType.COMMUNE, "Sử Đông");

		this.successions.succeed(data(SuccessionKind.TRANSFER, REFORM, this.commune, neighbour));

		assertThat(this.units.get(this.commune.id()).validTo()).isNull();
		assertThat(this.directory.parentOf(this.commune.id(), REFORM)).contains(this.district.id());
		assertThat(this.directory.successors(this.commune.id())).containsExactly(neighbour.id());
	}

	@Test
	void predecessorsAreFoundThroughSeveralSuccessions() {
		AdminUnit second = add(UnitType.COMMUNE, "Sử Hai");
		AdminUnit merged = add(UnitType.COMMUNE, "Sử Gộp");
		AdminUnit renamed = add(UnitType.WARD, "Sử Mới");
		this.successions.succeed(new NewSuccession(SuccessionKind.MERGE, LocalDate.of(2020, 1, 1),
				Set.of(this.commune.id(), second.id()), Set.of(merged.id()), null, null, null));

		this.successions.succeed(data(SuccessionKind.RENAME, REFORM, merged, renamed));

		assertThat(this.directory.predecessors(renamed.id())).containsExactlyInAnyOrder(merged.id(), this.commune.id(),
				second.id());
		assertThat(this.directory.successors(second.id())).containsExactlyInAnyOrder(merged.id(), renamed.id());
	}

	@Test
	void aCorrectedLastDayTakesTheRelationsAlong() {
		this.service.end(this.commune.id(), LocalDate.of(2024, 12, 31));

		AdminUnit ended = this.units.get(this.commune.id());
		this.service.correct(ended.id(), ended.version(),
				new NewUnit(UnitType.COMMUNE, "Sử Yến", null, null, LocalDate.of(2025, 6, 30), false, null));

		assertThat(this.directory.parentOf(this.commune.id(), LocalDate.of(2025, 6, 30))).contains(this.district.id());
		assertThat(this.directory.reviewerOf(this.commune.id(), LocalDate.of(2025, 6, 30)))
			.contains(this.district.id());
		assertThat(this.directory.parentOf(this.commune.id(), REFORM)).isEmpty();
	}

	@Test
	void aTakenBackLastDayDoesNotOutliveTheUnitAbove() {
		this.service.end(this.commune.id(), LocalDate.of(2025, 6, 30));
		this.service.end(this.district.id(), LocalDate.of(2025, 6, 30));

		AdminUnit ended = this.units.get(this.commune.id());
		this.service.correct(ended.id(), ended.version(), new NewUnit(UnitType.COMMUNE, "Sử Yến"));

		assertThat(this.relations.of(Relation.PARENT, this.commune.id())).singleElement()
			.extracting(DatedRelation::to)
			.isEqualTo(LocalDate.of(2025, 6, 30));
	}

	@Test
	void aRemovedSuccessionLetsThePredecessorsGoOn() {
		UnitSuccession wrong = merger();

		this.successions.remove(wrong.id());

		assertThat(this.units.get(this.commune.id()).validTo()).isNull();
		assertThat(this.directory.parentOf(this.commune.id(), REFORM)).contains(this.district.id());
		assertThat(this.directory.successors(this.commune.id())).isEmpty();
	}

	@Test
	void aRemovedSuccessionLeavesAnEndThatAnotherOneExplains() {
		UnitSuccession wrong = merger();
		AdminUnit other = add(UnitType.COMMUNE, "Sử Khác");
		this.successions.succeed(data(SuccessionKind.SPLIT, REFORM, this.commune, other));

		this.successions.remove(wrong.id());

		assertThat(this.units.get(this.commune.id()).validTo()).isEqualTo(REFORM.minusDays(1));
	}

	@Test
	void aCorrectedDayMovesEndsAndBeginnings() {
		UnitSuccession wrong = merger();
		long founded = wrong.successors().iterator().next();
		LocalDate day = LocalDate.of(2025, 3, 1);

		this.successions.correct(wrong.id(), wrong.version(), new NewSuccession(SuccessionKind.MERGE, day,
				wrong.predecessors(), wrong.successors(), "12/NQ-HĐND", null, null));

		assertThat(this.units.get(this.commune.id()).validTo()).isEqualTo(day.minusDays(1));
		assertThat(this.directory.parentOf(this.commune.id(), day)).isEmpty();
		assertThat(this.units.get(founded).validFrom()).isEqualTo(day);
		assertThat(this.directory.parentOf(founded, day)).contains(this.district.id());
	}

	@Test
	void aCorrectedKindTakesTheEndBack() {
		AdminUnit neighbour = add(UnitType.COMMUNE, "Sử Đông");
		UnitSuccession wrong = this.successions.succeed(data(SuccessionKind.MERGE, REFORM, this.commune, neighbour));

		this.successions.correct(wrong.id(), wrong.version(),
				data(SuccessionKind.TRANSFER, REFORM, this.commune, neighbour));

		assertThat(this.units.get(this.commune.id()).validTo()).isNull();
	}

	@Test
	void aUnitWithScoresIsNotDeleted() {
		AdminUnit scored = add(UnitType.COMMUNE, "Sử Điểm");
		long set = this.jdbc
			.sql("""
					insert into criteria_set (name, set_year, unit_level) values ('Bộ thử', 2024, 'COMMUNE') returning id""")
			.query(Long.class)
			.single();
		this.jdbc.sql("insert into assessment (unit_id, set_id, year) values (?, ?, 2024)")
			.params(scored.id(), set)
			.update();

		assertThatThrownBy(() -> this.service.delete(scored.id())).isInstanceOf(UnitRule.StillReferred.class);
	}

	@Test
	void unitsAreAddedBelowAnotherAsLongAsBothAreThere() {
		this.service.end(this.district.id(), REFORM.minusDays(1));

		List<AdminUnit> added = this.service.addBelow(this.district.id(), true,
				List.of(new NewUnit(UnitType.COMMUNE, "Sử Ba", "77001", LocalDate.of(2010, 1, 1), null, false, null)));

		DatedRelation reviewer = this.relations.of(Relation.REVIEWER, added.get(0).id()).get(0);
		assertThat(reviewer.otherId()).isEqualTo(this.district.id());
		assertThat(reviewer.from()).isEqualTo(LocalDate.of(2010, 1, 1));
		assertThat(reviewer.to()).isEqualTo(REFORM.minusDays(1));
	}

	private UnitSuccession merger() {
		return this.successions.succeed(
				new NewSuccession(SuccessionKind.MERGE, REFORM, Set.of(this.commune.id()), Set.of(), null, null, null),
				List.of(new NewUnit(UnitType.COMMUNE, "Sử Mới", null, REFORM, null, false, null)));
	}

	private static NewSuccession data(SuccessionKind kind, LocalDate day, AdminUnit before, AdminUnit after) {
		return new NewSuccession(kind, day, Set.of(before.id()), Set.of(after.id()), null, null, null);
	}

}
