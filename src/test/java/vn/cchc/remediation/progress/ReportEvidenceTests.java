package vn.cchc.remediation.progress;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.evidence.EvidenceRule;
import vn.cchc.remediation.evidence.EvidenceService;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.Statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Evidence of report lines: one file for several tasks and periods. */
@IntegrationTest
class ReportEvidenceTests {

	@Autowired
	private ProgressFixture fixture;

	@Autowired
	private ReportService reports;

	@Autowired
	private ReportEvidence proofs;

	@Autowired
	private EvidenceService evidence;

	private ProgressFixture.Place place;

	private long report;

	private List<Long> lines;

	@BeforeEach
	void open() {
		this.place = this.fixture.place();
		this.report = this.fixture.report(this.place, 2);
		this.lines = this.fixture.lines(this.report).stream().map(ReportContent.Line::id).toList();
	}

	@Test
	void oneFileStandsAtSeveralLinesAndPeriods() throws Exception {
		long minutes = this.fixture.evidence(this.place.commune(), "Biên bản");
		long decision = this.fixture.evidence(this.place.commune(), "Quyết định");
		attach(this.lines, List.of(minutes, decision));
		attach(this.lines.subList(0, 1), List.of(minutes));
		assertThat(this.fixture.lines(this.report)).isNotEmpty()
			.allSatisfy((line) -> assertThat(line.evidence()).extracting((proof) -> proof.file().title())
				.containsExactly("Biên bản", "Quyết định"));

		long next = this.fixture.report(this.place, 3);
		this.proofs.attach(next, List.of(this.fixture.lines(next).get(0).id()), List.of(minutes), Actor.PROGRAM);
		assertThat(this.fixture.lines(next).get(0).evidence()).hasSize(1);
		assertThatExceptionOfType(EvidenceRule.InUse.class).isThrownBy(() -> this.evidence.remove(minutes));
	}

	@Test
	void isFixedWhileTheAuthorityHasTheReport() throws Exception {
		long minutes = this.fixture.evidence(this.place.commune(), "Biên bản");
		attach(this.lines, List.of(minutes));
		this.reports.submit(this.report, true, Actor.PROGRAM);
		assertThatExceptionOfType(ReportRule.NotInThisState.class)
			.isThrownBy(() -> this.proofs.detach(this.report, this.lines.get(0), minutes));
		assertThatExceptionOfType(ReportRule.NotInThisState.class)
			.isThrownBy(() -> attach(this.lines, List.of(minutes)));
		this.reports.withdraw(this.report, Actor.PROGRAM);
		this.proofs.detach(this.report, this.lines.get(0), minutes);
		assertThat(this.fixture.lines(this.report).get(0).evidence()).isEmpty();
		assertThat(this.fixture.lines(this.report).get(1).evidence()).hasSize(1);
	}

	@Test
	void evidenceOfAnotherUnitProvesNothing() throws Exception {
		long foreign = this.fixture.evidence(this.fixture.place().commune(), "Của xã khác");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> attach(this.lines, List.of(foreign)));
	}

	@Test
	void whatIsDoneAsksForEvidenceBeforeItIsSubmitted() throws Exception {
		ReportContent.Line line = this.fixture.lines(this.report).get(0);
		this.reports.enter(this.report, line.id(), line.version(),
				new LineEntry(TaskState.DONE, 100, "Đã xong", null, null, null), Actor.PROGRAM);
		assertThat(findings(line.id())).containsExactly(ReportCheck.Kind.NO_EVIDENCE);
		attach(List.of(line.id()), List.of(this.fixture.evidence(this.place.commune(), "Biên bản")));
		assertThat(findings(line.id())).isEmpty();
	}

	@Test
	void readsTheEvidenceOfAllLinesInTwoStatements() throws Exception {
		attach(this.lines, List.of(this.fixture.evidence(this.place.commune(), "Biên bản"),
				this.fixture.evidence(this.place.commune(), "Quyết định")));
		assertThat(Statements.count(() -> this.proofs.of(List.of(this.report)))).isEqualTo(2);
	}

	private List<ReportCheck.Kind> findings(long line) {
		return ReportCheck.of(this.fixture.look(this.report).content())
			.findings()
			.stream()
			.filter((finding) -> finding.lineId() == line)
			.map(ReportCheck.Finding::kind)
			.toList();
	}

	private void attach(List<Long> lineIds, List<Long> evidenceIds) {
		this.proofs.attach(this.report, lineIds, evidenceIds, Actor.PROGRAM);
	}

}
