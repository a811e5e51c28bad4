package vn.cchc.remediation.document.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.document.compose.Edition;
import vn.cchc.remediation.document.compose.PlanDocuments;
import vn.cchc.remediation.document.render.DocxRenderer;
import vn.cchc.remediation.document.render.PdfRenderer;
import vn.cchc.remediation.document.render.RenderPool;

/**
 * Writes the documents of plans into one ZIP, one after the other, each in its turn in
 * the {@link RenderPool}. A document that cannot be made is named in a text file inside;
 * the others are there.
 */
@Component
class BundleWriter {

	private static final Logger LOGGER = LoggerFactory.getLogger(BundleWriter.class);

	private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]+";

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	/** Editors of Windows know the encoding by it. */
	private static final char BYTE_ORDER_MARK = '\uFEFF';

	/** First in the list, so that it is seen. */
	private static final String MISSING = "00 Kế hoạch chưa xuất được.txt";

	private final PlanDocuments documents;

	private final PdfRenderer pdf;

	private final DocxRenderer docx;

	private final RenderPool pool;

	private final MessageSource messages;

	private final Clock clock;

	BundleWriter(PlanDocuments documents, PdfRenderer pdf, DocxRenderer docx, RenderPool pool, MessageSource messages,
			Clock clock) {
		this.documents = documents;
		this.pdf = pdf;
		this.docx = docx;
		this.pool = pool;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Fills a bundle.
	 * @throws InterruptedException when the server stops meanwhile
	 * @throws IOException when it cannot be written, or was discarded meanwhile
	 */
	void fill(Bundle bundle) throws IOException, InterruptedException {
		List<String> missing = new ArrayList<>();
		// Not closed, only finished: closing would give up the file.
		ZipOutputStream zip = new ZipOutputStream(bundle.filling());
		int number = 0;
		for (BundledPlan plan : bundle.order().plans()) {
			if (Thread.interrupted()) {
				throw new InterruptedException();
			}
			String name = name(++number, bundle.total(), plan);
			Map<String, byte[]> files = files(bundle.order(), plan, name);
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				add(zip, file.getKey(), file.getValue());
			}
			if (files.isEmpty()) {
				missing.add(name);
			}
			bundle.tried(!files.isEmpty());
		}
		if (!missing.isEmpty()) {
			add(zip, MISSING, told(missing));
		}
		zip.finish();
	}

	/** The files of a plan by name; none when it cannot be made whole. */
	private Map<String, byte[]> files(Bundle.Order order, BundledPlan plan, String name) {
		try {
			Edition edition = this.documents.version(plan.planId(), plan.version());
			Map<String, byte[]> files = new LinkedHashMap<>();
			if (order.pdf()) {
				files.put(name + ".pdf",
						this.pool.bytes((out) -> this.pdf.write(edition.printed(), edition.created(), out)));
			}
			if (order.docx()) {
				files.put(name + ".docx",
						this.pool.bytes((out) -> this.docx.write(edition.printed(), edition.created(), out)));
			}
			return files;
		}
		catch (RuntimeException ex) {
			LOGGER.warn("The document of plan {} version {} cannot be made", plan.planId(), plan.version(), ex);
			return Map.of();
		}
	}

	private void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(LocalDateTime.now(this.clock));
		zip.putNextEntry(entry);
		zip.write(content);
		zip.closeEntry();
	}

	/**
	 * "03 Xã Hải Yến - Kế hoạch khắc phục 2026 - 05-KH-UBND": its number in the order of
	 * the names makes it unique and keeps that order in programs that sort otherwise.
	 */
	private String name(int number, int of, BundledPlan plan) {
		int digits = Math.max(2, Integer.toString(of).length());
		String kind = this.messages.getMessage("document.bundle.kind." + plan.kind(), null, VIETNAMESE);
		String document = (plan.number() != null) ? " - " + plan.number() : "";
		String name = "%0" + digits + "d %s - %s %d%s";
		return Texts.normalize(name.formatted(number, plan.unitTitle(), kind, plan.year(), document))
			.replaceAll(NOT_IN_NAMES, "-");
	}

	private byte[] told(List<String> missing) {
		String text = this.messages.getMessage("document.bundle.missing", new Object[] { missing.size() }, VIETNAMESE)
				+ "\r\n\r\n" + String.join("\r\n", missing) + "\r\n";
		return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
	}

}
