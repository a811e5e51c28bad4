package vn.cchc.remediation.document.web;

import java.util.List;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cchc.remediation.document.model.DocumentKind;
import vn.cchc.remediation.document.model.DocumentSource;
import vn.cchc.remediation.document.seal.OfficialPapers.Issued;
import vn.cchc.remediation.unit.UnitRepository;

/**
 * The letters about what is late that a unit was sent, whoever sent them: where its own
 * people find them, also when nothing is late any more.
 */
@Controller
class LetterController {

	private final DocumentAccess access;

	private final UnitRepository units;

	LetterController(DocumentAccess access, UnitRepository units) {
		this.access = access;
		this.units = units;
	}

	@GetMapping("/documents/reminders")
	@PreAuthorize("@documentAccess.letters(#unit)")
	String list(@RequestParam long unit, Model model) {
		DocumentSource source = new DocumentSource(DocumentKind.REMINDER, unit);
		model.addAttribute("unit", this.units.get(unit));
		model.addAttribute("source", source);
		model.addAttribute("letters", this.access.issued(source).stream().map(this::letter).toList());
		return "document/letters";
	}

	private Letter letter(Issued issued) {
		return new Letter(issued, this.units.get(issued.issuerId()).title());
	}

	/**
	 * A letter that was issued.
	 *
	 * @param issued number, date and signer
	 * @param issuer the authority that sent it
	 */
	record Letter(Issued issued, String issuer) {
	}

}
