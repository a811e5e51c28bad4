package vn.cchc.remediation.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.test.context.TestComponent;

/** Plans in force, each task led by one position and due in the second quarter. */
@TestComponent
public class IssuedPlans {

	public static final String LEAD = "Công chức Văn phòng – Thống kê";

	private final PlanFixture fixture;

	private final PlanStarter starter;

	private final PlanEditor editor;

	private final PlanService service;

	IssuedPlans(PlanFixture fixture, PlanStarter starter, PlanEditor editor, PlanService service) {
		this.fixture = fixture;
		this.starter = starter;
		this.editor = editor;
		this.service = service;
	}

	/** A plan of the commune of 2024, issued once. */
	public long issue(long commune) {
		long id = this.starter.fromAssessment(this.fixture.assessment(commune), Actor.PROGRAM);
		List<PlanCellChange> changes = this.service.look(id)
			.content()
			.tasks()
			.flatMap((task) -> Stream.of(PlanCellChange.set(PlanField.TASK_SOLUTION, task.id(), "Cử công chức đi học"),
					PlanCellChange.set(PlanField.TASK_LEAD, task.id(), LEAD),
					PlanCellChange.set(PlanField.TASK_DUE, task.id(), "Quý II")))
			.toList();
		this.editor.change(id, Actor.PROGRAM, changes);
		this.service.submit(id, Actor.PROGRAM);
		this.service.issue(id, Actor.PROGRAM, "12/KH-UBND", LocalDate.of(2024, 3, 1));
		return id;
	}

	/** An improvement plan of the commune of 2024 with one task, issued once. */
	public long improve(long commune) {
		long id = this.starter.fromNothing(new NewPlan(commune, 2024, null, PlanKind.IMPROVEMENT, null, null, false),
				Actor.PROGRAM);
		long section = this.editor.addSection(id, Actor.PROGRAM, NewSection.titled("1", "Chỉ đạo điều hành"));
		this.editor.addTask(id, Actor.PROGRAM, section,
				List.of(new PlanEditor.TaskText(PlanField.TASK_SOLUTION, "Tổ chức hội nghị"),
						new PlanEditor.TaskText(PlanField.TASK_LEAD, LEAD),
						new PlanEditor.TaskText(PlanField.TASK_DUE, "Quý II")));
		this.service.submit(id, Actor.PROGRAM);
		this.service.issue(id, Actor.PROGRAM, "13/KH-UBND", LocalDate.of(2024, 3, 1));
		return id;
	}

}
