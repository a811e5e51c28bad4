package vn.cchc.remediation.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.cchc.remediation.account.UnitScope;
import vn.cchc.remediation.evidence.EvidenceOutcome.Kind;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.Statements;
import vn.cchc.remediation.unit.NewUnit;
import vn.cchc.remediation.unit.UnitService;
import vn.cchc.remediation.unit.UnitType;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** Evidence is kept once, whole or not at all. */
@IntegrationTest
@Timeout(120)
class EvidenceServiceTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	@Autowired
	EvidenceService evidence;

	@Autowired
	EvidenceDirectory directory;

	@Autowired
	EvidenceFiles files;

	@Autowired
	UnitService units;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	private long commune;

	private Set<Path> before = Set.of();

	@BeforeEach
	void begin() throws IOException {
		this.commune = commune();
		this.before = temporary();
	}

	@Test
	void aFileIsKeptWithWhatItIs() throws IOException {
		byte[] content = TestFiles.largePdf(700_000);
		EvidenceOutcome outcome = put(this.commune, "C:\\quét\\Báo cáo.PDF", content,
				new EvidenceFacts(" Báo cáo  quý I ", "12/BC-UBND", LocalDate.of(2026, 4, 1), null));

		assertThat(outcome.kind()).isEqualTo(Kind.STORED);
		EvidenceView kept = this.directory.get(id(outcome));
		assertThat(kept).isEqualTo(outcome.evidence());
		assertThat(kept.fileName()).isEqualTo("Báo cáo.pdf");
		assertThat(kept.facts())
			.isEqualTo(new EvidenceFacts("Báo cáo  quý I", "12/BC-UBND", LocalDate.of(2026, 4, 1), null));
		assertThat(kept.size()).isEqualTo(content.length);
		try (InputStream read = this.files.of(kept).getInputStream()) {
			assertThat(read.readAllBytes()).isEqualTo(content);
		}
		nothingTemporaryIsLeft();
	}

	@Test
	void aPartIsReadWithoutTheRest() throws Exception {
		byte[] content = TestFiles.largePdf(900_000);
		EvidenceView kept = this.directory.get(id(put(this.commune, "a.pdf", content)));
		long statements = Statements.count(() -> {
			try (InputStream read = this.files.of(kept).getInputStream()) {
				read.skipNBytes(600_000);
				assertThat(read.readNBytes(10)).containsExactly(Arrays.copyOfRange(content, 600_000, 600_010));
			}
		});
		assertThat(statements).isOne();
	}

	@Test
	void withoutATitleItIsCalledAsItsFile() throws IOException {
		EvidenceView kept = this.directory.get(id(put(this.commune, "Sổ theo dõi 2026.xlsx", TestFiles.docx())));
		assertThat(kept.title()).isEqualTo("Sổ theo dõi 2026");
		assertThat(kept.fileName()).isEqualTo("Sổ theo dõi 2026.docx");
		this.evidence.describe(kept.id(), kept.version(), EvidenceFacts.NONE);
		assertThat(this.directory.get(kept.id()).title()).isEqualTo("Sổ theo dõi 2026");
	}

	@Test
	void theSameContentIsKeptOnce() throws IOException {
		byte[] content = TestFiles.largePdf(1000);
		EvidenceOutcome first = put(this.commune, "a.pdf", content);
		EvidenceOutcome again = put(this.commune, "b.pdf", content, new EvidenceFacts("Tên khác", null, null, null));
		EvidenceOutcome elsewhere = put(commune(), "c.pdf", content);

		assertThat(again.kind()).isEqualTo(Kind.ALREADY_THERE);
		assertThat(again.evidence()).isEqualTo(first.evidence());
		assertThat(elsewhere.kind()).isEqualTo(Kind.STORED);
		assertThat(id(elsewhere)).isNotEqualTo(id(first));
		assertThat(stored(first)).isOne();

		this.evidence.remove(id(first));
		assertThat(stored(first)).isOne();
		assertThat(this.directory.byIds(List.of(id(first)))).isEmpty();
		this.evidence.remove(id(elsewhere));
		assertThat(stored(first)).isZero();
	}

	@Test
	void theSameFileTwiceAtTheSameTimeIsOneRow() throws Exception {
		byte[] content = TestFiles.largePdf(300_000);
		long other = commune();
		List<EvidenceOutcome> outcomes = together(List.of(() -> put(this.commune, "a.pdf", content),
				() -> put(this.commune, "b.pdf", content), () -> put(other, "c.pdf", content)));

		assertThat(outcomes.subList(0, 2)).extracting(EvidenceOutcome::kind)
			.containsExactlyInAnyOrder(Kind.STORED, Kind.ALREADY_THERE);
		assertThat(id(outcomes.get(0))).isEqualTo(id(outcomes.get(1)));
		assertThat(outcomes.get(2).kind()).isEqualTo(Kind.STORED);
		assertThat(stored(outcomes.get(0))).isOne();
		nothingTemporaryIsLeft();
	}

	@Test
	void whatIsBroughtWhileItIsRemovedIsThere() throws Exception {
		byte[] content = TestFiles.largePdf(1000);
		for (int round = 0; round < 10; round++) {
			long removed = id(put(this.commune, "a.pdf", content));
			long other = commune();
			List<EvidenceOutcome> outcomes = together(List.of(() -> {
				this.evidence.remove(removed);
				return put(commune(), "khac.pdf", TestFiles.pdf("khac"));
			}, () -> put(other, "b.pdf", content)));
			try (InputStream read = this.files.of(this.directory.get(id(outcomes.get(1)))).getInputStream()) {
				assertThat(read.readAllBytes()).isEqualTo(content);
			}
		}
	}

	@Test
	void whatBreaksOffLeavesNothingBehind() throws IOException {
		InputStream gone = new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("client gone");
			}

		};
		byte[] begun = TestFiles.largePdf(200_000);
		try (InputStream broken = new SequenceInputStream(new ByteArrayInputStream(begun, 0, 150_000), gone)) {
			assertThatIOException().isThrownBy(
					() -> this.evidence.put(this.commune, "a.pdf", broken, EvidenceFacts.NONE, Uploader.PROGRAM));
		}
		nothingIsLeft();
	}

	@Test
	void whatIsRolledBackLeavesNothingBehind() throws IOException {
		byte[] content = TestFiles.largePdf(200_000);
		String sha256 = Objects.requireNonNull(this.transaction.execute((status) -> {
			try {
				EvidenceOutcome outcome = put(this.commune, "a.pdf", content);
				status.setRollbackOnly();
				return Objects.requireNonNull(outcome.evidence()).sha256();
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}));
		assertThat(stored(sha256)).isZero();
		nothingIsLeft();
	}

	@Test
	void anUnknownUnitLeavesNothingBehind() throws IOException {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> put(-1, "a.pdf", TestFiles.largePdf(1000)));
		nothingIsLeft();
	}

	@Test
	void whatIsTooLargeOrOfAnotherKindIsRefusedByName() throws IOException {
		InputStream endless = new InputStream() {

			@Override
			public int read() {
				return 'x';
			}

		};
		EvidenceOutcome large = this.evidence.put(this.commune, "to\u0302.pdf", endless, EvidenceFacts.NONE,
				Uploader.PROGRAM);
		assertThat(large.kind()).isEqualTo(Kind.REFUSED);
		assertThat(large.messageKey()).isEqualTo("evidence.refused.TOO_LARGE");
		assertThat(large.arguments()).containsExactly("tô.pdf", "20\u00a0MB");

		EvidenceOutcome program = put(this.commune, "../chạy.pdf", new byte[] { 'M', 'Z' });
		assertThat(program.messageKey()).isEqualTo("evidence.refused.NOT_ACCEPTED");
		assertThat(program.fileName()).isEqualTo("chạy.pdf");
		nothingIsLeft();
	}

	@Test
	void whatProvesSomethingIsNotRemoved() throws IOException {
		long id = id(put(this.commune, "a.pdf", TestFiles.largePdf(1000)));
		this.jdbc.sql("create table evidence_used_by_a_test (evidence_id bigint references evidence)").update();
		try {
			this.jdbc.sql("insert into evidence_used_by_a_test values (:id)").param("id", id).update();
			assertThatExceptionOfType(EvidenceRule.InUse.class).isThrownBy(() -> this.evidence.remove(id));
			assertThat(this.directory.get(id).title()).isEqualTo("a");
		}
		finally {
			this.jdbc.sql("drop table evidence_used_by_a_test").update();
		}
		this.evidence.remove(id);
		assertThat(this.directory.byIds(List.of(id))).isEmpty();
	}

	@Test
	void whoComesSecondIsTold() throws IOException {
		EvidenceView read = this.directory.get(id(put(this.commune, "a.pdf", TestFiles.largePdf(1000))));
		this.evidence.describe(read.id(), read.version(), new EvidenceFacts("Một", null, null, null));
		assertThatExceptionOfType(EvidenceRule.Changed.class).isThrownBy(
				() -> this.evidence.describe(read.id(), read.version(), new EvidenceFacts("Hai", null, null, null)));
		assertThat(this.directory.get(read.id()).title()).isEqualTo("Một");
	}

	@Test
	void isFoundByWordsWithoutAccentsYearAndType() throws Exception {
		long report = id(put(this.commune, "quet01.pdf", TestFiles.largePdf(1000),
				new EvidenceFacts("Báo cáo tự đánh giá", "45/BC-UBND", LocalDate.of(2025, 12, 20), "UBND xã")));
		long photo = id(put(this.commune, "Ảnh một cửa 100%.png", TestFiles.image("png", 9, 9)));
		put(commune(), "Báo cáo xã khác.pdf", TestFiles.largePdf(1000));

		assertThat(found("danh gia BAO CAO", null, null)).containsExactly(report);
		assertThat(found("45/bc", null, null)).containsExactly(report);
		assertThat(found("quet01", null, null)).containsExactly(report);
		assertThat(found("bao cao khac", null, null)).isEmpty();
		assertThat(found("100%", null, null)).containsExactly(photo);
		assertThat(found("_", null, null)).isEmpty();
		assertThat(found(null, 2025, null)).containsExactly(report);
		assertThat(found(null, null, FileType.PNG)).containsExactly(photo);
		assertThat(found(null, null, null)).containsExactly(photo, report);
		assertThat(this.directory.years(this.commune, UnitScope.all(TODAY))).hasSize(2).contains(2025);
		assertThat(this.directory.ofUnit(commune(), List.of(report))).isEmpty();
		assertThat(Statements.count(() -> this.directory.byIds(List.of(report, photo)))).isOne();
	}

	private List<Long> found(@Nullable String words, @Nullable Integer year, @Nullable FileType type) {
		EvidenceQuery query = new EvidenceQuery(this.commune, words, year, type);
		List<Long> newest = this.directory.find(query, 10).stream().map(EvidenceView::id).toList();
		List<EvidenceView> page = this.directory.find(query, UnitScope.all(TODAY), 0).rows();
		assertThat(page).extracting(EvidenceView::id).isEqualTo(newest);
		return newest;
	}

	private EvidenceOutcome put(long unitId, String name, byte[] content) throws IOException {
		return put(unitId, name, content, EvidenceFacts.NONE);
	}

	private EvidenceOutcome put(long unitId, String name, byte[] content, EvidenceFacts facts) throws IOException {
		return this.evidence.put(unitId, name, new ByteArrayInputStream(content), facts, Uploader.PROGRAM);
	}

	private long commune() {
		return this.units.add(new NewUnit(UnitType.COMMUNE, "Kiểm Chứng " + System.nanoTime())).id();
	}

	private static long id(EvidenceOutcome outcome) {
		return Objects.requireNonNull(outcome.evidence(), outcome.toString()).id();
	}

	private long stored(EvidenceOutcome outcome) {
		return stored(Objects.requireNonNull(outcome.evidence()).sha256());
	}

	private long stored(String sha256) {
		return this.jdbc.sql("select count(*) from stored_file where sha256 = :sha256")
			.param("sha256", sha256)
			.query(Long.class)
			.single();
	}

	private void nothingIsLeft() throws IOException {
		assertThat(this.directory.find(new EvidenceQuery(this.commune, null, null, null), 1)).isEmpty();
		assertThat(this.jdbc.sql(
				"select count(*) from stored_file where not exists (select 1 from evidence using_it where using_it.sha256 = stored_file.sha256)")
			.query(Long.class)
			.single()).isZero();
		nothingTemporaryIsLeft();
	}

	private void nothingTemporaryIsLeft() throws IOException {
		assertThat(temporary()).isSubsetOf(this.before);
	}

	/** The temporary files that this process made. */
	private static Set<Path> temporary() throws IOException {
		try (Stream<Path> paths = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return paths.filter((path) -> path.getFileName().toString().startsWith(ReceivedFile.PREFIX))
				.collect(Collectors.toSet());
		}
	}

	private static List<EvidenceOutcome> together(List<Callable<EvidenceOutcome>> actions) throws Exception {
		CyclicBarrier start = new CyclicBarrier(actions.size());
		ExecutorService threads = Executors.newFixedThreadPool(actions.size());
		try {
			List<Future<EvidenceOutcome>> running = actions.stream().map((action) -> threads.submit(() -> {
				start.await();
				return action.call();
			})).toList();
			List<EvidenceOutcome> outcomes = new ArrayList<>();
			for (Future<EvidenceOutcome> one : running) {
				outcomes.add(one.get());
			}
			return outcomes;
		}
		finally {
			threads.shutdownNow();
		}
	}

}
