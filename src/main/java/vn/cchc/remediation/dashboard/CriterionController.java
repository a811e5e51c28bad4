package vn.cchc.remediation.dashboard;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.web.PageNumber;

/** One criterion in all units that an authority reviews. */
@Controller
class CriterionController {

	private final CriterionReader reader;

	private final AuthorityReader authorities;

	private final UnitAccess access;

	CriterionController(CriterionReader reader, AuthorityReader authorities, UnitAccess access) {
		this.reader = reader;
		this.authorities = authorities;
		this.access = access;
	}

	@GetMapping("/authorities/{id:[0-9]+}/criteria/{criterionId:[0-9]+}")
	@PreAuthorize("@unitAccess.see(#id)")
	String criterion(@PathVariable long id, @PathVariable long criterionId, @RequestParam(defaultValue = "0") int page,
			Model model) {
		CriterionReader.Head head = this.reader.head(criterionId);
		ReviewedUnits reviewed = new ReviewedUnits(id, head.year(), head.setId(), null, this.access.scope());
		CriterionReader.Sums sums = this.reader.sums(reviewed, criterionId);
		model.addAttribute("authority", this.authorities.authority(id));
		model.addAttribute("criterion", head);
		model.addAttribute("sums", sums);
		model.addAttribute("page", this.reader.lines(reviewed, criterionId, sums.units(), PageNumber.of(page)));
		return "dashboard/criterion";
	}

}
