package vn.cchc.remediation.sample;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.criteria.CriteriaSet;
import vn.cchc.remediation.criteria.Criterion;
import vn.cchc.remediation.criteria.CriterionCode;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.NewEntry;
import vn.cchc.remediation.plan.NewPlan;
import vn.cchc.remediation.plan.NewSection;
import vn.cchc.remediation.plan.PlanCellChange;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanEditResult;
import vn.cchc.remediation.plan.PlanEditor;
import vn.cchc.remediation.plan.PlanEditor.TaskText;
import vn.cchc.remediation.plan.PlanField;
import vn.cchc.remediation.plan.PlanKind;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanStarter;
import vn.cchc.remediation.plan.PlanText;
import vn.cchc.remediation.plan.TaskPurpose;

/**
 * Adds the plans of four published documents, issued: their facts in sentences of our
 * own. What a document does not show stays empty, whatever the program would propose.
 */
@Component
class SamplePlans {

	private static final Map<String, PlanField> CELLS = Map.of("purpose", PlanField.TASK_PURPOSE, "solution",
			PlanField.TASK_SOLUTION, "output", PlanField.TASK_OUTPUT, "target", PlanField.TASK_TARGET, "lead",
			PlanField.TASK_LEAD, "cooperating", PlanField.TASK_COOPERATING, "due", PlanField.TASK_DUE, "note",
			PlanField.TASK_NOTE);

	private final PlanStarter starter;

	private final PlanEditor editor;

	private final PlanService plans;

	private final AssessmentService assessments;

	private final SampleActors actors;

	private final LoadedObjects loaded;

	SamplePlans(PlanStarter starter, PlanEditor editor, PlanService plans, AssessmentService assessments,
			SampleActors actors, LoadedObjects loaded) {
		this.starter = starter;
		this.editor = editor;
		this.plans = plans;
		this.assessments = assessments;
		this.actors = actors;
		this.loaded = loaded;
	}

	void load(Map<String, Long> unitIds, Map<String, Long> assessmentIds) {
		for (SampleRow plan : SampleTable.read("plans.tsv")) {
			String unit = plan.required("unit");
			this.loaded.letGo();
			load(plan, SampleLoader.id(unitIds, unit), SampleLoader.id(assessmentIds, unit));
		}
	}

	private void load(SampleRow plan, long unitId, long assessmentId) {
		List<SampleRow> parts = SampleTable.read("plans/" + plan.required("file") + ".tsv");
		boolean begunFromScores = "assessment".equals(plan.text("basis"));
		Actor office = this.actors.office(unitId);
		long planId = begunFromScores ? this.starter.fromAssessment(assessmentId, office)
				: this.starter.fromNothing(head(plan, unitId, assessmentId), office);
		write(planId, texts(plan));
		if (begunFromScores) {
			write(planId, answers(this.plans.look(planId).content(), parts));
		}
		else {
			add(planId, parts, this.assessments.look(assessmentId).set());
		}
		this.plans.submit(planId, office);
		this.plans.issue(planId, this.actors.chairperson(unitId), plan.text("number"), plan.date("date"));
	}

	private static NewPlan head(SampleRow plan, long unitId, long assessmentId) {
		return new NewPlan(unitId, Integer.parseInt(plan.required("plan year")), plan.number("scored year"),
				PlanKind.valueOf(plan.required("kind")), "scored".equals(plan.text("basis")) ? assessmentId : null,
				null, false);
	}

	/**
	 * Writes cells.
	 * @throws IllegalStateException when a cell does not take its text
	 */
	void write(long planId, List<PlanCellChange> changes) {
		PlanEditResult result = this.editor.change(planId, Actor.PROGRAM, changes);
		if (!result.allSaved()) {
			throw new IllegalStateException("sample plan was refused: "
					+ result.cells().stream().filter((cell) -> cell.state() != PlanEditResult.State.SAVED).toList());
		}
	}

	private static List<PlanCellChange> texts(SampleRow plan) {
		Properties texts = read("sample/plans/" + plan.required("file") + ".properties");
		List<PlanCellChange> changes = new ArrayList<>();
		Arrays.stream(PlanText.values())
			.forEach((text) -> changes
				.add(PlanCellChange.set(PlanField.valueOf(text.name()), 0, texts.getProperty(text.name(), ""))));
		changes.add(PlanCellChange.set(PlanField.SIGNING, 0, plan.required("signing")));
		return changes;
	}

	/** Texts by name from a file of the class path. */
	static Properties read(String file) {
		Properties texts = new Properties();
		try (Reader reader = new InputStreamReader(new ClassPathResource(file).getInputStream(),
				StandardCharsets.UTF_8)) {
			texts.load(reader);
			return texts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What fills the tasks that stand there, one per criterion. */
	private static List<PlanCellChange> answers(PlanContent plan, List<SampleRow> tasks) {
		List<PlanCellChange> changes = new ArrayList<>();
		for (SampleRow row : tasks) {
			long entry = plan.entries()
				.filter((one) -> one.code().equals(row.required("criteria")))
				.findFirst()
				.orElseThrow()
				.id();
			long task = plan.tasksFor(entry).findFirst().orElseThrow().id();
			cells(row).forEach((cell) -> changes.add(PlanCellChange.set(cell.field(), task, cell.text())));
		}
		return changes;
	}

	private void add(long planId, List<SampleRow> parts, CriteriaSet set) {
		long section = 0;
		for (SampleRow row : parts) {
			switch (row.required("part")) {
				case "section" -> section = this.editor.addSection(planId, Actor.PROGRAM, section(row, set));
				case "entry" -> this.editor.addEntry(planId, Actor.PROGRAM, section, entry(row, set));
				default -> this.editor.addTask(planId, Actor.PROGRAM, section, cells(row));
			}
		}
	}

	private static NewSection section(SampleRow row, CriteriaSet set) {
		Criterion domain = criterion(row, set);
		return new NewSection((domain != null) ? domain.id() : null, row.text("code"),
				(domain != null) ? domain.name() : row.required("name"), row.text("result"), row.points("max"), null,
				row.points("final"));
	}

	private static NewEntry entry(SampleRow row, CriteriaSet set) {
		Criterion criterion = Objects.requireNonNull(criterion(row, set));
		return new NewEntry(criterion.id(), criterion.code().value(), criterion.name(), TaskPurpose.FIX, null, null,
				null, row.text("result"), null, false);
	}

	private static @Nullable Criterion criterion(SampleRow row, CriteriaSet set) {
		String code = row.text("code");
		return (code != null) ? set.find(CriterionCode.parse(code)).orElseThrow() : null;
	}

	private static List<TaskText> cells(SampleRow row) {
		Stream<TaskText> criteria = Stream.ofNullable(row.text("criteria"))
			.map((codes) -> new TaskText(PlanField.TASK_CRITERIA, codes));
		return Stream
			.concat(criteria,
					CELLS.entrySet()
						.stream()
						.filter((cell) -> row.text(cell.getKey()) != null)
						.map((cell) -> new TaskText(cell.getValue(), row.required(cell.getKey()))))
			.toList();
	}

}
