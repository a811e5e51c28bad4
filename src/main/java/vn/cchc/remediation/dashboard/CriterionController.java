package vn.cchc.remediation.dashboard;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.unit.UnitRow;
import vn.cchc.remediation.web.PageNumber;
import vn.cchc.remediation.web.PageView;
import vn.cchc.remediation.web.Tables;
import org.springframework.web.servlet.View;

/** One criterion in all units that an authority reviews. */
@Controller
class CriterionController {

	private final CriterionReader reader;

	private final AuthorityReader authorities;

	private final AuthorityTables tables;

	private final Tables files;

	private final UnitAccess access;

	CriterionController(CriterionReader reader, AuthorityReader authorities, AuthorityTables tables, Tables files,
			UnitAccess access) {
		this.reader = reader;
		this.authorities = authorities;
		this.tables = tables;
		this.files = files;
		this.access = access;
	}

	@GetMapping("/authorities/{id:[0-9]+}/criteria/{criterionId:[0-9]+}")
	@PreAuthorize("@unitAccess.see(#id)")
	String criterion(@PathVariable long id, @PathVariable long criterionId, @RequestParam(defaultValue = "0") int page,
			Model model) {
		CriterionReader.Head head = this.reader.head(criterionId);
		ReviewedUnits reviewed = new ReviewedUnits(id, head.year(), head.setId(), null, this.access.scope());
		CriterionReader.Sums sums = this.reader.sums(reviewed, criterionId);
		PageView<CriterionReader.Line> lines = this.reader.lines(reviewed, criterionId, sums.units(),
				PageNumber.of(page));
		UnitRow authority = this.authorities.authority(id);
		model.addAttribute("authority", authority);
		model.addAttribute("criterion", head);
		model.addAttribute("sums", sums);
		model.addAttribute("page", lines);
		model.addAttribute("table", this.tables.criterion(authority, head, lines.rows(), sums));
		return "dashboard/criterion";
	}

	/** The criterion in all units as a file. */
	@GetMapping("/authorities/{id:[0-9]+}/criteria/{criterionId:[0-9]+}" + Tables.FILE)
	@PreAuthorize("@unitAccess.see(#id)")
	View file(@PathVariable long id, @PathVariable long criterionId, @PathVariable String format) {
		CriterionReader.Head head = this.reader.head(criterionId);
		ReviewedUnits reviewed = new ReviewedUnits(id, head.year(), head.setId(), null, this.access.scope());
		return this.files.file(this.tables.criterion(this.authorities.authority(id), head,
				this.reader.everyLine(reviewed, criterionId), this.reader.sums(reviewed, criterionId)), format);
	}

}
