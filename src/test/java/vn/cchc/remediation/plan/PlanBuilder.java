package vn.cchc.remediation.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.core.Points;

/** Puts a plan of 2024 together for tests that need no database. */
public class PlanBuilder {

	private final Map<PlanText, String> texts = new EnumMap<>(Map.of(PlanText.TITLE, "Khắc phục", PlanText.LEGAL_BASES,
			"Quyết định số 1", PlanText.RECIPIENTS, "Lưu: VT", PlanText.SIGNER_TITLE, "CHỦ TỊCH"));

	private final List<PlanContent.Section> sections = new ArrayList<>();

	private final List<PlanContent.Entry> entries = new ArrayList<>();

	private final List<PlanContent.Task> tasks = new ArrayList<>();

	private @Nullable LocalDate issuedOn;

	public PlanBuilder without(PlanText text) {
		this.texts.remove(text);
		return this;
	}

	public PlanBuilder issuedOn(String day) {
		this.issuedOn = LocalDate.parse(day);
		return this;
	}

	/** A domain with the entries and tasks that were named since the last one. */
	public PlanBuilder domain(String title, @Nullable String max, @Nullable String finalScore) {
		long id = 100L + this.sections.size();
		this.sections.add(new PlanContent.Section(id, id, null, title, null, score(max, finalScore),
				List.copyOf(this.entries), List.copyOf(this.tasks)));
		this.entries.clear();
		this.tasks.clear();
		return this;
	}

	/** A criterion, whose identity is its code without dots. */
	public PlanBuilder entry(String code, TaskPurpose purpose, @Nullable String max, @Nullable String finalScore) {
		this.entries.add(new PlanContent.Entry(id(code), id(code), code, "Tiêu chí " + code, purpose,
				score(max, finalScore), "chưa làm", null, false));
		return this;
	}

	/** A complete task; {@code criteria} as {@code 2.1=1,5}. */
	public PlanBuilder task(long id, @Nullable String due, String... criteria) {
		return task(new PlanContent.Task(id, 0, links(criteria), TaskPurpose.FIX, "Làm việc " + id, "Báo cáo", null,
				new PlanParty(null, "Văn phòng"), List.of(), (due != null) ? DueTerm.read(due, 2024) : null, null,
				null));
	}

	/** A task in which nothing is written. */
	public PlanBuilder emptyTask(long id, String... criteria) {
		return task(new PlanContent.Task(id, 0, links(criteria), TaskPurpose.FIX, null, null, null, null, List.of(),
				null, null, null));
	}

	/** A task for the domain as a whole. */
	public PlanBuilder domainTask(long id, String due, @Nullable String points) {
		return task(new PlanContent.Task(id, 0, List.of(), TaskPurpose.FIX, "Làm việc " + id, "Báo cáo", null,
				new PlanParty(null, "Văn phòng"), List.of(), DueTerm.read(due, 2024),
				(points != null) ? Points.of(points) : null, null));
	}

	public PlanBuilder task(PlanContent.Task task) {
		this.tasks.add(task);
		return this;
	}

	public PlanContent build() {
		return new PlanContent(1, 1, 2024, 2023, PlanKind.REMEDIATION, this.texts, PlanLayout.BY_CRITERION,
				SigningAuthority.TM, null, this.issuedOn, this.sections);
	}

	public static long id(String code) {
		return Long.parseLong(code.replace(".", ""));
	}

	private static List<TaskCriterion> links(String... criteria) {
		return Arrays.stream(criteria)
			.map((text) -> text.split("="))
			.map((parts) -> new TaskCriterion(id(parts[0]), (parts.length > 1) ? Points.parse(parts[1]) : null))
			.toList();
	}

	private static PlanContent.Score score(@Nullable String max, @Nullable String finalScore) {
		return new PlanContent.Score((max != null) ? Points.parse(max) : null, null,
				(finalScore != null) ? Points.parse(finalScore) : null);
	}

}
