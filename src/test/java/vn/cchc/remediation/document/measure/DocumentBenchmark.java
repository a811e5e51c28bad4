package vn.cchc.remediation.document.measure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import vn.cchc.remediation.document.SampleDocuments;
import vn.cchc.remediation.document.SampleEditions;
import vn.cchc.remediation.document.model.OfficialDocument;
import vn.cchc.remediation.document.model.OfficialDocument.Part;
import vn.cchc.remediation.document.model.Table;
import vn.cchc.remediation.document.render.DocxRenderer;
import vn.cchc.remediation.document.render.PdfRenderer;
import vn.cchc.remediation.document.render.RenderPool;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long documents take, for {@code docs/performance.md}; no test of every build,
 * because times say nothing on a busy machine:
 * {@code ./mvnw test -Dtest=DocumentBenchmark}.
 */
@SampleDocuments
class DocumentBenchmark {

	private static final int ROWS = 200;

	private static final int WARM_UP = 8;

	private static final int RUNS = 15;

	private static final int AT_ONCE = 20;

	@Autowired
	private SampleEditions samples;

	@Autowired
	private PdfRenderer pdf;

	@Autowired
	private DocxRenderer docx;

	@Autowired
	private RenderPool pool;

	@Test
	void anAnnexOfTwoHundredRows() {
		OfficialDocument document = longAnnex();
		for (int run = 0; run < WARM_UP; run++) {
			pdf(document);
			docx(document);
		}

		report("PDF, annex of 200 rows", () -> pdf(document));
		report("DOCX, annex of 200 rows", () -> docx(document));
		report("PDF, plan of three pages", () -> pdf(this.samples.plan("Hải Yến").composed().document()));
	}

	@Test
	void twentyAtTheSameTime() throws Exception {
		OfficialDocument document = longAnnex();
		pdf(document);
		heap().forEach(MemoryPoolMXBean::resetPeakUsage);
		long begun = System.nanoTime();
		ExecutorService browsers = Executors.newFixedThreadPool(AT_ONCE);
		try {
			List<Future<byte[]>> files = new ArrayList<>();
			for (int at = 0; at < AT_ONCE; at++) {
				files
					.add(browsers.submit(() -> this.pool.bytes((out) -> this.pdf.write(document, Instant.EPOCH, out))));
			}
			for (Future<byte[]> file : files) {
				assertThat(file.get()).isEqualTo(files.get(0).get());
			}
		}
		finally {
			browsers.shutdown();
		}
		System.out.printf("20 at the same time: %d ms, heap at most %d MB of %d MB%n",
				(System.nanoTime() - begun) / 1_000_000,
				heap().stream().mapToLong((part) -> part.getPeakUsage().getUsed()).sum() >> 20,
				Runtime.getRuntime().maxMemory() >> 20);
	}

	private static List<MemoryPoolMXBean> heap() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((part) -> part.getType() == MemoryType.HEAP)
			.toList();
	}

	/** The sample plan with an annex, its rows repeated until there are enough. */
	private OfficialDocument longAnnex() {
		OfficialDocument plan = this.samples.plan("Hải Định").composed().document();
		Part annex = plan.parts().get(1);
		Table table = (Table) annex.blocks().get(1);
		List<Table.Row> rows = new ArrayList<>();
		while (rows.size() < ROWS) {
			rows.add(table.rows().get(rows.size() % table.rows().size()));
		}
		return new OfficialDocument(plan.title(), plan.author(), false, List.of(plan.parts().get(0),
				new Part(true, List.of(annex.blocks().get(0), new Table(table.columns(), rows)))));
	}

	/**
	 * Times by the clock and of the processor, which says something on a busy machine
	 * too.
	 */
	private static void report(String what, Runnable work) {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long[] times = new long[RUNS];
		long[] worked = new long[RUNS];
		for (int run = 0; run < RUNS; run++) {
			long begun = System.nanoTime();
			long processor = threads.getCurrentThreadCpuTime();
			work.run();
			worked[run] = (threads.getCurrentThreadCpuTime() - processor) / 1_000_000;
			times[run] = (System.nanoTime() - begun) / 1_000_000;
		}
		Arrays.sort(times);
		Arrays.sort(worked);
		System.out.printf("%s: median %d ms, fastest %d ms, slowest %d ms, processor time %d ms%n", what,
				times[RUNS / 2], times[0], times[RUNS - 1], worked[RUNS / 2]);
	}

	private void pdf(OfficialDocument document) {
		try {
			this.pdf.write(document, Instant.EPOCH, new ByteArrayOutputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void docx(OfficialDocument document) {
		try {
			this.docx.write(document, Instant.EPOCH, new ByteArrayOutputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
