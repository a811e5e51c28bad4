package vn.cchc.remediation.plan.web;

import java.util.Optional;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanVersions;
import vn.cchc.remediation.web.Tables;

/** The tasks of a plan as a file. */
@Controller
@PreAuthorize("@planAccess.see(#id)")
class TaskTableController {

	private final PlanService plans;

	private final PlanVersions versions;

	private final PlanAccess access;

	private final TaskTable table;

	private final Tables files;

	TaskTableController(PlanService plans, PlanVersions versions, PlanAccess access, TaskTable table, Tables files) {
		this.plans = plans;
		this.versions = versions;
		this.access = access;
		this.table = table;
		this.files = files;
	}

	/** Of the plan as its page shows it: who sees only what was issued gets that. */
	@GetMapping("/plans/{id:[0-9]{1,18}}/tasks" + Tables.FILE)
	View present(@PathVariable long id, @PathVariable String format) {
		Optional<Integer> instead = this.access.versionInstead(id);
		return instead.isPresent() ? version(id, instead.get(), format)
				: this.files.file(this.table.of(this.plans.look(id).content(), null), format);
	}

	/** Of an issued version. */
	@GetMapping("/plans/{id:[0-9]{1,18}}/versions/{number:[0-9]{1,6}}/tasks" + Tables.FILE)
	View version(@PathVariable long id, @PathVariable int number, @PathVariable String format) {
		return this.files.file(this.table.of(this.versions.content(id, number), number), format);
	}

}
