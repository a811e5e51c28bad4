package vn.cchc.remediation.plan.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.plan.PlanField;

/**
 * The columns of a table of tasks, in the order in which they are expected without a head
 * line. A head line names them in any order and with the words of S2's annex: "Lĩnh vực/
 * Tiêu chí", "Giải pháp/Sản phẩm đầu ra", "Chủ trì", "Phối hợp", "Thời gian hoàn thành".
 * The first column whose word a heading holds is meant.
 */
enum PasteColumn {

	CRITERIA(null, "tieu chi", "linh vuc", "criteri"),

	SOLUTION(PlanField.TASK_SOLUTION, "giai phap", "nhiem vu", "noi dung", "solution"),

	OUTPUT(PlanField.TASK_OUTPUT, "san pham", "ket qua", "output"),

	LEAD(PlanField.TASK_LEAD, "chu tri", "lead"),

	COOPERATING(PlanField.TASK_COOPERATING, "phoi hop", "cooperat"),

	DUE(PlanField.TASK_DUE, "thoi gian", "thoi han", "han hoan thanh", "deadline"),

	POINTS(PlanField.TASK_POINTS, "diem", "points"),

	NOTE(PlanField.TASK_NOTE, "ghi chu", "note"),

	TARGET(PlanField.TASK_TARGET, "chi tieu", "target");

	private final @Nullable PlanField field;

	private final List<String> words;

	PasteColumn(@Nullable PlanField field, String... words) {
		this.field = field;
		this.words = Arrays.asList(words);
	}

	/** The column that is called so; empty for none. */
	static Optional<PasteColumn> named(String name) {
		return Arrays.stream(values()).filter((column) -> column.name().equals(name)).findFirst();
	}

	/** The column of a cell of a task; the first one where it has none. */
	static PasteColumn of(@Nullable PlanField field) {
		return Arrays.stream(values()).filter((column) -> column.field == field).findFirst().orElse(CRITERIA);
	}

	/** What it is called: the name of its cell. */
	public PlanField label() {
		return (this.field != null) ? this.field : PlanField.TASK_CRITERIA;
	}

	/** The cell of the task; null for what says where the task belongs. */
	@Nullable PlanField field() {
		return this.field;
	}

	/** The column that a heading means. */
	static Optional<PasteColumn> of(String heading) {
		String folded = Texts.fold(heading);
		return Arrays.stream(values()).filter((column) -> column.words.stream().anyMatch(folded::contains)).findFirst();
	}

}
