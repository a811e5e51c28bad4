package vn.cchc.remediation.progress.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.cchc.remediation.evidence.EvidenceDirectory;
import vn.cchc.remediation.evidence.EvidenceView;
import vn.cchc.remediation.progress.EvidenceUses;
import vn.cchc.remediation.progress.ProgressAccess;
import vn.cchc.remediation.unit.UnitRepository;

/** For which tasks, criteria and periods a piece of evidence is used. */
@Controller
class EvidenceUsesController {

	private final EvidenceDirectory evidence;

	private final EvidenceUses uses;

	private final ProgressAccess access;

	private final UnitRepository units;

	EvidenceUsesController(EvidenceDirectory evidence, EvidenceUses uses, ProgressAccess access, UnitRepository units) {
		this.evidence = evidence;
		this.uses = uses;
		this.access = access;
		this.units = units;
	}

	@GetMapping("/evidence/{id}/uses")
	@PreAuthorize("@evidenceAccess.see(#id)")
	String uses(@PathVariable long id, Model model) {
		EvidenceView file = this.evidence.get(id);
		model.addAttribute("evidence", file);
		model.addAttribute("unit", this.units.get(file.unitId()));
		model.addAttribute("uses", this.uses.of(id, this.access.own(file.unitId())));
		return "progress/uses";
	}

}
