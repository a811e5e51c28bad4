package vn.cchc.remediation.plan.web;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanDifference;
import vn.cchc.remediation.plan.PlanInsight;
import vn.cchc.remediation.plan.PlanInsights;
import vn.cchc.remediation.plan.PlanVersions;
import vn.cchc.remediation.web.Option;

/** The issued versions of a plan, and the difference between any two. */
@Controller
@RequestMapping("/plans/{id}/versions")
@PreAuthorize("@planAccess.see(#id)")
class PlanVersionController {

	/** What is written now, where a number would stand for a version. */
	private static final String PRESENT = "draft";

	private final PlanInsights insights;

	private final PlanVersions versions;

	private final PlanAccess access;

	private final PlanHeads heads;

	private final PlanVersionPages pages;

	private final PlanWords words;

	PlanVersionController(PlanInsights insights, PlanVersions versions, PlanAccess access, PlanHeads heads,
			PlanVersionPages pages, PlanWords words) {
		this.insights = insights;
		this.versions = versions;
		this.access = access;
		this.heads = heads;
		this.pages = pages;
		this.words = words;
	}

	@GetMapping
	String list(@PathVariable long id, Model model) {
		List<PlanVersions.Issued> issued = this.versions.of(id);
		model.addAttribute("head", this.heads.of(this.insights.of(id)));
		model.addAttribute("versions", issued);
		model.addAttribute("choices", choices(id, issued));
		return "plan/versions";
	}

	@GetMapping("/{number:[0-9]{1,6}}")
	String version(@PathVariable long id, @PathVariable int number, Model model) {
		model.addAllAttributes(this.pages.model(id, number));
		return "plan/version";
	}

	@GetMapping("/compare")
	String compare(@PathVariable long id, @RequestParam String from, @RequestParam String to, Model model) {
		PlanInsight insight = this.insights.of(id);
		List<PlanVersions.Issued> issued = this.versions.of(id);
		model.addAttribute("head", this.heads.of(insight));
		model.addAttribute("difference", PlanDifference.of(content(insight, from), content(insight, to)));
		model.addAttribute("choices", choices(id, issued));
		model.addAttribute("from", from);
		model.addAttribute("to", to);
		return "plan/compare";
	}

	private PlanContent content(PlanInsight insight, String version) {
		long id = insight.look().plan().id();
		if (PRESENT.equals(version) && this.access.seePresent(id)) {
			return insight.look().content();
		}
		if (!version.matches("[0-9]{1,6}")) {
			throw new NotFound("plan version", version);
		}
		return this.versions.content(id, Integer.parseInt(version));
	}

	/** What can be compared, the earliest first. */
	private List<Option> choices(long id, List<PlanVersions.Issued> issued) {
		Stream<Option> versions = issued.stream()
			.sorted((one, other) -> Integer.compare(one.versionNo(), other.versionNo()))
			.map((version) -> new Option(Integer.toString(version.versionNo()),
					this.words.say("plan.version.name", version.versionNo())));
		Stream<Option> present = this.access.issuedOnly(id) ? Stream.empty()
				: Stream.of(new Option(PRESENT, this.words.say("plan.version.present")));
		return Stream.concat(versions, present).toList();
	}

}
