package vn.cchc.remediation.criteria;

import java.util.List;
import java.util.Objects;

import jakarta.persistence.EntityManager;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.criteria.CriteriaProblem.Kind;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.unit.UnitLevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Sets on the real database: order, moves, freezing, copies and mappings. */
@IntegrationTest
@Transactional
class CriteriaSetServiceTests {

	@Autowired
	private CriteriaSetService service;

	@Autowired
	private CriteriaMappingService mappings;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	private long set;

	@BeforeEach
	void aSet() {
		this.set = this.service.create(NewCriteriaSet.of("Bộ tiêu chí 2024", 2024, UnitLevel.COMMUNE)).id();
		this.service.addCriteria(this.set,
				List.of(NewCriterion.of("3.12", "Mười hai", Points.of("1"), null),
						NewCriterion.of("3.2", "Hai", null, CriterionMethod.SURVEY),
						NewCriterion.of("3", "Ba", Points.of("4"), null),
						NewCriterion.of("3.2.1", "Hai một", Points.of("2"), null)));
	}

	private CriteriaSet reread(long id) {
		this.entities.flush();
		this.entities.clear();
		return this.service.read(id);
	}

	private Kind refused(ThrowingCallable call) {
		return ((CriteriaProblem) catchThrowable(call)).kind();
	}

	@Test
	void criteriaStandInTheOrderOfTheirNumbersWithSums() {
		CriteriaTree tree = CriteriaTree.of(reread(this.set));
		assertThat(tree.nodes()).extracting((node) -> node.code().value()).containsExactly("3", "3.2", "3.2.1", "3.12");
		CriteriaTree.Node domain = tree.roots().get(0);
		assertThat(domain.childrenSum()).isEqualTo(Points.of("3"));
		assertThat(domain.sumDiffers()).isTrue();
		assertThat(tree.maximum()).isEqualTo(Points.of("4"));
		assertThat(tree.disagreeing()).containsExactly(domain);
		assertThat(tree.byCode(new CriterionCode("3.2")).orElseThrow().maximum()).isEqualTo(Points.of("2"));
		assertThat(tree.parent(tree.children(domain).get(1))).isSameAs(domain);
	}

	@Test
	void aNewCodeMovesWhatStandsBelow() {
		CriteriaSet before = reread(this.set);
		long moved = before.find(new CriterionCode("3.2")).orElseThrow().id();
		CellOutcome outcome = this.service
			.enter(this.set, List.of(new CellChange(moved, CriterionColumn.CODE, "3.2", "3.20")))
			.get(0);
		assertThat(outcome.saved()).isTrue();
		assertThat(reread(this.set).criteria()).extracting((criterion) -> criterion.code().value())
			.containsExactly("3", "3.12", "3.20", "3.20.1");
	}

	@Test
	void aPlaceThatTheCodeDoesNotSayIsStoredAndCopied() {
		long moved = reread(this.set).find(new CriterionCode("3.2.1")).orElseThrow().id();
		CellOutcome outcome = this.service
			.enter(this.set, List.of(new CellChange(moved, CriterionColumn.PLACE, "", "3")))
			.get(0);
		assertThat(outcome).returns(true, CellOutcome::saved).returns("3", CellOutcome::stored);
		assertThat(depths(reread(this.set))).containsExactly("3 1", "3.2 2", "3.2.1 2", "3.12 2");
		assertThat(depths(reread(this.mappings.copyToNextYear(this.set).id()))).containsExactly("3 1", "3.2 2",
				"3.2.1 2", "3.12 2");
		CellOutcome refused = this.service
			.enter(this.set, List.of(new CellChange(moved, CriterionColumn.PLACE, "3", "3.12")))
			.get(0);
		assertThat(refused.problem()).isNotNull().returns(Kind.PARENT_MISFIT, CriteriaProblem::kind);
		assertThat(depths(reread(this.set))).contains("3.2.1 2");
	}

	private static List<String> depths(CriteriaSet set) {
		return set.criteria().stream().map((criterion) -> criterion.code() + " " + criterion.depth()).toList();
	}

	@Test
	void aSetWithScoresIsFrozen() {
		long unit = this.jdbc.sql("insert into admin_unit (unit_type, name) values ('COMMUNE', 'Xã Thử') returning id")
			.query(Long.class)
			.single();
		this.jdbc.sql("insert into assessment (unit_id, set_id, year) values (:unit, :set, 2024)")
			.param("unit", unit)
			.param("set", this.set)
			.update();
		long criterion = reread(this.set).criteria().get(0).id();
		assertThat(this.service.frozen(this.set)).isTrue();
		assertThat(refused(() -> this.service.addCriterion(this.set, NewCriterion.of("4", "Bốn", null, null))))
			.isEqualTo(Kind.FROZEN);
		assertThat(refused(() -> this.service.removeCriterion(this.set, criterion))).isEqualTo(Kind.FROZEN);
		assertThat(refused(() -> this.service.enter(this.set, List.of()))).isEqualTo(Kind.FROZEN);
		assertThat(this.mappings.copyToNextYear(this.set).year()).isEqualTo(2025);
	}

	@Test
	void aCopyHasEveryCriterionAndAMappingOfTheSame() {
		CriteriaSet copy = this.mappings.copyToNextYear(this.set);
		assertThat(copy.name()).isEqualTo("Bộ tiêu chí 2025");
		assertThat(reread(copy.id()).criteria()).hasSize(4);
		CriteriaMapping mapping = this.mappings.find(this.set, copy.id()).orElseThrow();
		assertThat(mapping.rows()).hasSize(4).allMatch((row) -> row.kind() == MappingKind.SAME);
		assertThatExceptionOfType(CriteriaMappingService.StaleMapping.class)
			.isThrownBy(() -> this.mappings.save(this.set, copy.id(), -1, List.of()));
		this.mappings.save(this.set, copy.id(), mapping.version(), mapping.rows().subList(0, 2));
		this.entities.flush();
		this.entities.clear();
		assertThat(this.mappings.find(this.set, copy.id()).orElseThrow().rows()).hasSize(2);
	}

	@Test
	void aProposalSeesWhatIsNewGoneAndChanged() {
		long other = this.service.create(NewCriteriaSet.of("Bộ khác", 2025, UnitLevel.COMMUNE)).id();
		this.service.addCriteria(other, List.of(NewCriterion.of("3", "Ba", Points.of("5"), null),
				NewCriterion.of("3.1", "Hai", null, null), NewCriterion.of("3.3", "Khác hẳn", Points.of("7"), null)));
		List<MappingRow> rows = MappingProposal.between(CriteriaTree.of(reread(this.set)),
				CriteriaTree.of(this.service.read(other)));
		assertThat(rows).extracting(MappingRow::kind)
			.containsExactly(MappingKind.CHANGED, MappingKind.SAME, MappingKind.GONE, MappingKind.GONE,
					MappingKind.NEW);
	}

	@Test
	void onlyALeafThatNothingRefersToIsDeleted() {
		CriteriaSet stored = reread(this.set);
		long parent = stored.find(new CriterionCode("3.2")).orElseThrow().id();
		long leaf = stored.find(new CriterionCode("3.12")).orElseThrow().id();
		assertThat(refused(() -> this.service.removeCriterion(this.set, parent))).isEqualTo(Kind.HAS_CHILDREN);
		this.service.removeCriterion(this.set, leaf);
		assertThat(reread(this.set).criteria()).hasSize(3);
	}

	@Test
	void aDeletedCriterionOfACopyIsGoneInTheMapping() {
		CriteriaSet copy = reread(this.mappings.copyToNextYear(this.set).id());
		CriteriaMapping before = this.mappings.find(this.set, copy.id()).orElseThrow();
		long version = before.version();
		Criterion deleted = copy.find(new CriterionCode("3.12")).orElseThrow();
		long continued = fromOf(before, deleted.id());
		assertThat(this.service.removeCriterion(copy.id(), deleted.id())).isTrue();
		assertThat(reread(copy.id()).criteria()).hasSize(3);
		CriteriaMapping after = this.mappings.find(this.set, copy.id()).orElseThrow();
		assertThat(after.version()).isGreaterThan(version);
		assertThat(after.rows()).hasSize(4).contains(new MappingRow(continued, null, MappingKind.GONE, null));
	}

	@Test
	void aDeletedCriterionLeavesWhatContinuedItNew() {
		CriteriaSet copy = reread(this.mappings.copyToNextYear(this.set).id());
		long deleted = reread(this.set).find(new CriterionCode("3.12")).orElseThrow().id();
		long continuing = copy.find(new CriterionCode("3.12")).orElseThrow().id();
		this.service.removeCriterion(this.set, deleted);
		reread(this.set);
		assertThat(this.mappings.find(this.set, copy.id()).orElseThrow().rows()).hasSize(4)
			.contains(new MappingRow(null, continuing, MappingKind.NEW, null));
	}

	@Test
	void aCriterionThatWasSplitIsNotGoneWhileOnePartIsLeft() {
		CriteriaSet copy = reread(this.mappings.copyToNextYear(this.set).id());
		CriteriaMapping mapping = this.mappings.find(this.set, copy.id()).orElseThrow();
		long old = reread(this.set).find(new CriterionCode("3.12")).orElseThrow().id();
		long half = copy.find(new CriterionCode("3.12")).orElseThrow().id();
		long otherHalf = copy.find(new CriterionCode("3.2.1")).orElseThrow().id();
		this.mappings.save(this.set, copy.id(), mapping.version(),
				List.of(new MappingRow(old, half, MappingKind.CHANGED, null),
						new MappingRow(old, otherHalf, MappingKind.CHANGED, null)));
		reread(copy.id());
		this.service.removeCriterion(copy.id(), half);
		reread(copy.id());
		assertThat(this.mappings.find(this.set, copy.id()).orElseThrow().rows())
			.containsExactly(new MappingRow(old, otherHalf, MappingKind.CHANGED, null));
	}

	private static long fromOf(CriteriaMapping mapping, long toId) {
		return mapping.rows()
			.stream()
			.filter((row) -> row.names(toId))
			.map((row) -> Objects.requireNonNull(row.fromId()))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void replacingACopyKeepsWhatHasTheSameCodeInTheMapping() {
		CriteriaSet copy = reread(this.mappings.copyToNextYear(this.set).id());
		long kept = copy.find(new CriterionCode("3.2.1")).orElseThrow().id();
		this.service.replaceCriteria(copy.id(), List.of(NewCriterion.of("3.2.1", "Hai một mới", Points.of("5"), null),
				NewCriterion.of("3", "Ba", null, null), NewCriterion.of("3.4", "Bốn", null, null)));
		assertThat(depths(reread(copy.id()))).containsExactly("3 1", "3.2.1 2", "3.4 2");
		assertThat(this.service.read(copy.id()).find(new CriterionCode("3.2.1")).orElseThrow())
			.returns(kept, Criterion::id)
			.returns("Hai một mới", Criterion::name);
		assertThat(this.mappings.find(this.set, copy.id()).orElseThrow().rows()).extracting(MappingRow::kind)
			.containsExactlyInAnyOrder(MappingKind.SAME, MappingKind.SAME, MappingKind.GONE, MappingKind.GONE);
	}

	@Test
	void aRefusedReplacementLeavesTheSetAsItWas() {
		List<String> before = depths(reread(this.set));
		assertThat(refused(() -> this.service.replaceCriteria(this.set,
				List.of(NewCriterion.of("1", "Một", null, null), NewCriterion.of("7.1", "Không có 7", null, null)))))
			.isEqualTo(Kind.PARENT_MISSING);
		this.entities.clear();
		assertThat(depths(this.service.read(this.set))).isEqualTo(before);
	}

	@Test
	void aCellOfACriterionThatIsGoneIsToldAndTheOthersAreSaved() {
		Criterion first = reread(this.set).criteria().get(0);
		List<CellOutcome> outcomes = this.service.enter(this.set,
				List.of(new CellChange(Long.MAX_VALUE, CriterionColumn.NAME, "Cũ", "Mới"),
						new CellChange(first.id(), CriterionColumn.NAME, "Ba", "Ba mới")));
		assertThat(outcomes).extracting(CellOutcome::saved).containsExactly(false, true);
		assertThat(outcomes.get(0).problem()).isNotNull().returns(Kind.CRITERION_GONE, CriteriaProblem::kind);
	}

	@Test
	void everythingCanBeReplaced() {
		this.entities.flush();
		this.entities.clear();
		this.service.replaceCriteria(this.set, List.of(NewCriterion.of("1", "Một", Points.of("2"), null)));
		assertThat(reread(this.set).criteria()).extracting(Criterion::name).containsExactly("Một");
	}

}
