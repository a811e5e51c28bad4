package vn.cchc.remediation.document.compose;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.document.model.Block;
import vn.cchc.remediation.document.model.Block.Heading;
import vn.cchc.remediation.document.model.Block.Paragraph;
import vn.cchc.remediation.document.model.Gap;
import vn.cchc.remediation.document.model.OfficialDocument.Part;
import vn.cchc.remediation.document.model.Run;
import vn.cchc.remediation.plan.PlanCell;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanField;

/** A part of a document while it is put together: its elements, and what is missing. */
final class Paper {

	private final int part;

	private final boolean landscape;

	private final List<Block> blocks = new ArrayList<>();

	private final List<Gap> gaps = new ArrayList<>();

	private int chapters;

	/**
	 * An empty part.
	 * @param part its place in the document, from 0
	 */
	Paper(int part, boolean landscape) {
		this.part = part;
		this.landscape = landscape;
	}

	void add(Block block) {
		this.blocks.add(block);
	}

	/** Begins the next chapter: "II. NHIỆM VỤ CỤ THỂ". */
	void chapter(String title) {
		add(new Heading(1, DocumentText.roman(++this.chapters) + ". " + title));
	}

	/** The chapter that was begun last, as others refer to it. */
	String chapter() {
		return DocumentText.roman(this.chapters);
	}

	void heading(int level, String number, String title) {
		add(new Heading(level, number + " " + DocumentText.printable(title)));
	}

	/** A paragraph of a text that somebody wrote. */
	void paragraph(String text) {
		add(Paragraph.of(DocumentText.printable(text)));
	}

	/** A paragraph that begins with words in italics. */
	void paragraph(String label, String text) {
		add(new Paragraph(List.of(Run.italic(label + " "), Run.plain(DocumentText.printable(text)))));
	}

	/** A paragraph per line. */
	void paragraphs(List<String> lines) {
		lines.forEach(this::paragraph);
	}

	/**
	 * Ends the text as the decree wants it: with its closing sign, whatever mark there
	 * was.
	 */
	void end(String sign) {
		int last = this.blocks.size() - 1;
		if (this.blocks.get(last) instanceof Paragraph paragraph) {
			List<Run> runs = new ArrayList<>(paragraph.runs());
			Run run = runs.remove(runs.size() - 1);
			runs.add(new Run(DocumentText.bare(run.text()) + sign, run.face()));
			this.blocks.set(last, new Paragraph(runs));
		}
	}

	/** Something is missing at the element that was added last. */
	void missing(Gap.Kind kind, @Nullable String cell) {
		this.gaps.add(new Gap(Part.id(this.part, this.blocks.size() - 1), kind, null, cell));
	}

	/** What a task does not say yet is missing at the element that was added last. */
	void missing(PlanContent.Task task, @Nullable String row) {
		String at = Part.id(this.part, this.blocks.size() - 1);
		missing(at, row, task, task.solution(), Gap.Kind.SOLUTION, PlanField.TASK_SOLUTION);
		missing(at, row, task, task.output(), Gap.Kind.OUTPUT, PlanField.TASK_OUTPUT);
		missing(at, row, task, task.lead(), Gap.Kind.LEAD, PlanField.TASK_LEAD);
		missing(at, row, task, task.due(), Gap.Kind.DUE, PlanField.TASK_DUE);
	}

	private void missing(String at, @Nullable String row, PlanContent.Task task, @Nullable Object said, Gap.Kind kind,
			PlanField field) {
		if (said == null) {
			this.gaps.add(new Gap(at, kind, row, new PlanCell(field, task.id()).address()));
		}
	}

	Part part() {
		return new Part(this.landscape, this.blocks);
	}

	List<Gap> gaps() {
		return List.copyOf(this.gaps);
	}

}
