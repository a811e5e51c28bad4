package vn.cchc.remediation.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cchc.remediation.assessment.EntryResult.Outcome;
import vn.cchc.remediation.assessment.EntryResult.State;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.support.IntegrationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Entering, conflicts and stored totals on a real database. */
@IntegrationTest
class AssessmentServiceTests {

	@Autowired
	AssessmentService service;

	@Autowired
	JdbcClient jdbc;

	private TestSet set;

	private long id;

	@BeforeEach
	void open() {
		this.set = TestSet.create(this.jdbc);
		this.id = this.service.open(this.set.unitId(), this.set.setId()).id();
	}

	@Test
	void opensTheSameAssessmentAgain() {
		assertThat(this.service.open(this.set.unitId(), this.set.setId()).id()).isEqualTo(this.id);
	}

	@Test
	void storesTheTotalsThatTheSheetDerives() {
		EntryResult result = enter(cell("1.1", CellField.SELF, "", "2"), cell("1.1", CellField.APPRAISED_1, "", "1.5"),
				cell("1.2", CellField.APPRAISED_1, "", "9,875"), cell("2", CellField.APPRAISED_1, "", "4"));

		assertThat(result.allSaved()).isTrue();
		assertThat(result.cells().get(2).stored()).isEqualTo("9,875");
		Map<String, Object> row = this.jdbc.sql("select * from assessment where id = ?")
			.param(this.id)
			.query()
			.singleRow();
		assertThat(row.get("total_final")).hasToString("15.3750");
		assertThat(row.get("total_gap")).hasToString("2.6250");
		assertThat(row.get("index_percent")).hasToString("85.416667");
		assertThat(row.get("appraisal_cut")).hasToString("0.5000");
		StoredTotals.check(this.jdbc, this.service);
	}

	@Test
	void keepsStoredTotalsRightWhenAScoreIsTakenAway() {
		enter(cell("1.1", CellField.APPRAISED_1, "", "1"));
		enter(cell("1.1", CellField.APPRAISED_1, "1", ""));

		StoredTotals.check(this.jdbc, this.service);
		assertThat(this.jdbc.sql("select count(*) from criterion_score where assessment_id = ?")
			.param(this.id)
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void refusesWhatIsNoScoreAndSavesTheRest() {
		EntryResult result = enter(cell("1.1", CellField.SELF, "", "abc"), cell("1.2", CellField.SELF, "", "15,5"),
				cell("2", CellField.SELF, "", "1,23456"), cell("2", CellField.APPRAISED_1, "", "-1"),
				cell("2", CellField.APPRAISED_2, "", "10000"), cell("2", CellField.PUBLISHED_RANK, "", "0"));

		assertThat(result.cells()).extracting(Outcome::reason)
			.containsExactly(InvalidCell.Reason.NOT_POINTS, null, InvalidCell.Reason.TOO_MANY_PLACES,
					InvalidCell.Reason.NEGATIVE, InvalidCell.Reason.TOO_LARGE, InvalidCell.Reason.NOT_RANK);
		assertThat(this.service.sheet(this.id).total().self()).isEqualTo(Points.of("15.5"));
	}

	@Test
	void refusesScoresWhoseSumCannotBeStored() {
		EntryResult result = enter(cell("1.1", CellField.SELF, "", "9999"), cell("1.2", CellField.SELF, "", "9999"));

		assertThat(result.cells()).extracting(Outcome::reason).containsOnly(InvalidCell.Reason.SUM_TOO_LARGE);
		assertThat(this.service.sheet(this.id).total().self()).isNull();
	}

	/** The final scores are small; the first appraisals alone would not fit. */
	@Test
	void refusesAColumnWhoseSumCannotBeStored() {
		EntryResult result = enter(cell("1.1", CellField.APPRAISED_2, "", "1"),
				cell("1.2", CellField.APPRAISED_2, "", "1"), cell("1.1", CellField.APPRAISED_1, "", "9999"),
				cell("1.2", CellField.APPRAISED_1, "", "9999"));

		assertThat(result.cells()).extracting(Outcome::reason).containsOnly(InvalidCell.Reason.SUM_TOO_LARGE);
	}

	@Test
	void refusesScoresWhoseIndexCannotBeStored() {
		enter(cell("1", CellField.APPRAISED_1, "", "1"));
		EntryResult result = enter(cell("2", CellField.APPRAISED_1, "", "9998"));

		assertThat(result.cells()).extracting(Outcome::reason).containsOnly(InvalidCell.Reason.SUM_TOO_LARGE);
		assertThat(this.service.sheet(this.id).total().finalScore()).isEqualTo(Points.of("1"));
		StoredTotals.check(this.jdbc, this.service);
	}

	@Test
	void refusesABonusThatMakesTheTotalTooLarge() {
		enter(cell("1", CellField.APPRAISED_1, "", "9000"));
		AssessmentHeader header = new AssessmentHeader(null, null, null, null, null, null, null, null,
				Points.of("9999"), Points.ZERO, null);

		assertThatThrownBy(() -> this.service.describe(this.id, header)).isInstanceOf(FiguresTooLarge.class);
		StoredTotals.check(this.jdbc, this.service);
	}

	/** Two clerks open the assessment of their commune for the first time at once. */
	@Test
	void opensOneAssessmentForAllWhoComeAtOnce() throws Exception {
		for (int round = 0; round < 5; round++) {
			TestSet other = TestSet.create(this.jdbc);
			CyclicBarrier together = new CyclicBarrier(4);
			Callable<Long> opening = () -> {
				together.await(10, TimeUnit.SECONDS);
				return this.service.open(other.unitId(), other.setId()).id();
			};
			ExecutorService people = Executors.newFixedThreadPool(4);
			try {
				Set<Long> ids = new HashSet<>();
				for (Future<Long> opened : people.invokeAll(Collections.nCopies(4, opening))) {
					ids.add(opened.get());
				}
				assertThat(ids).hasSize(1);
			}
			finally {
				people.shutdown();
			}
		}
		StoredTotals.check(this.jdbc, this.service);
	}

	@Test
	void savesAScoreAboveItsMaximum() {
		assertThat(enter(cell("1.1", CellField.SELF, "", "3")).allSaved()).isTrue();
	}

	@Test
	void showsBothValuesWhenSomebodyElseWasFaster() {
		enter(cell("1.1", CellField.SELF, "", "1"));
		EntryResult second = enter(cell("1.1", CellField.SELF, "", "2"));

		assertThat(second.cells().get(0).state()).isEqualTo(State.CONFLICT);
		assertThat(second.cells().get(0).stored()).isEqualTo("1");
		assertThat(enter(cell("1.1", CellField.SELF, "1", "2")).allSaved()).isTrue();
	}

	@Test
	void takesTheSameValueTwiceWithoutConflict() {
		enter(cell("1.1", CellField.SELF, "", "1"));
		assertThat(enter(cell("1.1", CellField.SELF, "", "1,0")).allSaved()).isTrue();
	}

	@Test
	void losesNothingWhenManyEnterAtOnce() {
		List<CompletableFuture<EntryResult>> runs = new ArrayList<>();
		for (String code : List.of("1.1", "1.2", "2")) {
			for (CellField field : List.of(CellField.SELF, CellField.APPRAISED_1)) {
				runs.add(CompletableFuture.supplyAsync(() -> enter(cell(code, field, "", "1"))));
			}
		}
		assertThat(runs).allSatisfy((run) -> assertThat(run.join().allSaved()).isTrue());
		assertThat(this.service.sheet(this.id).total().self()).isEqualTo(Points.of("3"));
		StoredTotals.check(this.jdbc, this.service);
	}

	@Test
	void keepsHeaderAndStatus() {
		AssessmentHeader header = new AssessmentHeader("362/QĐ-UBND", LocalDate.of(2024, 2, 5), "UBND huyện", null, 1,
				22, 4, 22, Points.of("1"), Points.ZERO, null);
		assertThat(this.service.describe(this.id, header).header()).isEqualTo(header);
		assertThat(header.placesGained()).isEqualTo(3);
		assertThat(this.service.publish(this.id).published()).isTrue();
		Assessment withdrawn = this.service.withdraw(this.id, "Nhập nhầm");
		assertThat(withdrawn.published()).isFalse();
		assertThat(withdrawn.header().note()).endsWith("Nhập nhầm");
	}

	private CellChange cell(String code, CellField field, String was, String now) {
		return new CellChange(this.set.id(code), field, was, now);
	}

	private EntryResult enter(CellChange... changes) {
		return this.service.enter(this.id, List.of(changes));
	}

}
