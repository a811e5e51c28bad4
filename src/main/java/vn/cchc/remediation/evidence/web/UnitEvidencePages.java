package vn.cchc.remediation.evidence.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.account.UnitScope;
import vn.cchc.remediation.evidence.EvidenceAccess;
import vn.cchc.remediation.evidence.EvidenceDirectory;
import vn.cchc.remediation.evidence.EvidencePicker;
import vn.cchc.remediation.evidence.EvidenceQuery;
import vn.cchc.remediation.evidence.FileType;
import vn.cchc.remediation.unit.UnitRepository;

/** What the pages of a unit's evidence show. */
@Component
class UnitEvidencePages {

	private final EvidenceDirectory evidence;

	private final EvidenceAccess access;

	private final UnitAccess unitAccess;

	private final UnitRepository units;

	UnitEvidencePages(EvidenceDirectory evidence, EvidenceAccess access, UnitAccess unitAccess, UnitRepository units) {
		this.evidence = evidence;
		this.access = access;
		this.unitAccess = unitAccess;
		this.units = units;
	}

	ModelAndView list(long id, @Nullable String q, @Nullable Integer year, @Nullable FileType type, int page,
			CurrentAccount account) {
		EvidenceQuery query = new EvidenceQuery(id, q, year, type);
		UnitScope scope = this.unitAccess.scope();
		return new ModelAndView("evidence/list").addObject("unit", this.units.get(id))
			.addObject("query", query)
			.addObject("page", this.evidence.find(query, scope, page))
			.addObject("years", this.evidence.years(id, scope))
			.addObject("types", FileType.values())
			.addObject("mayUpload", this.access.mayUpload(id, account));
	}

	ModelAndView choices(long id, String q, String field) {
		EvidenceQuery query = new EvidenceQuery(id, q, null, null);
		return new ModelAndView("evidence/_choices :: choices(picker=${picker})").addObject("picker",
				new EvidencePicker(id, field, List.of(), this.evidence.find(query, EvidencePicker.OFFERED)));
	}

}
