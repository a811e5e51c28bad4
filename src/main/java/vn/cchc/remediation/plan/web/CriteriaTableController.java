package vn.cchc.remediation.plan.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanInsight;
import vn.cchc.remediation.plan.PlanInsights;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanVersions;
import vn.cchc.remediation.web.DataTable;
import vn.cchc.remediation.web.Tables;

/**
 * The criteria of a plan as a table and as files. Who sees only what was issued gets
 * that, while an amendment is written.
 */
@Controller
@PreAuthorize("@planAccess.see(#id)")
class CriteriaTableController {

	private static final String PATH = "/plans/{id:[0-9]{1,18}}/criteria";

	private final PlanInsights insights;

	private final PlanService plans;

	private final PlanVersions versions;

	private final PlanAccess access;

	private final PlanHeads heads;

	private final CriteriaTable table;

	private final Tables files;

	CriteriaTableController(PlanInsights insights, PlanService plans, PlanVersions versions, PlanAccess access,
			PlanHeads heads, CriteriaTable table, Tables files) {
		this.insights = insights;
		this.plans = plans;
		this.versions = versions;
		this.access = access;
		this.heads = heads;
		this.table = table;
		this.files = files;
	}

	@GetMapping(PATH)
	String show(@PathVariable long id, Model model) {
		PlanInsight insight = this.insights.of(id);
		model.addAttribute("head", this.heads.of(insight));
		model.addAttribute("table", table(id));
		return "plan/criteria";
	}

	@GetMapping(PATH + Tables.FILE)
	View file(@PathVariable long id, @PathVariable String format) {
		return this.files.file(table(id), format);
	}

	private DataTable table(long id) {
		PlanContent content = this.access.versionInstead(id)
			.map((version) -> this.versions.content(id, version))
			.orElseGet(() -> this.plans.look(id).content());
		return this.table.of(content);
	}

}
