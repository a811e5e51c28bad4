package vn.cchc.remediation.document.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.document.phrase.OfficialWordings;
import vn.cchc.remediation.document.phrase.PhraseCatalog;
import vn.cchc.remediation.document.phrase.PhraseEditor;
import vn.cchc.remediation.web.Tables;

/** How an authority's words changed, with a way back to every earlier wording. */
@Controller
@RequestMapping(PhraseController.PATH + PhraseController.AUTHORITY + "/{key:[A-Za-z0-9_.]{1,100}}")
@PreAuthorize("@unitAccess.administer()")
class PhraseHistoryController {

	private final PhraseCatalog catalog;

	private final OfficialWordings wordings;

	private final PhraseEditor editor;

	private final ReviewingAuthorities authorities;

	private final SuperiorWords superior;

	private final Tables words;

	PhraseHistoryController(PhraseCatalog catalog, OfficialWordings wordings, PhraseEditor editor,
			ReviewingAuthorities authorities, SuperiorWords superior, Tables words) {
		this.catalog = catalog;
		this.wordings = wordings;
		this.editor = editor;
		this.authorities = authorities;
		this.superior = superior;
		this.words = words;
	}

	@GetMapping
	String history(@PathVariable long id, @PathVariable String key, Model model) {
		model.addAttribute("authority", this.authorities.one(id));
		if (!OfficialWordings.SMALL_PRINT.equals(key)) {
			model.addAttribute("phrase", this.catalog.find(key).orElseThrow(() -> new NotFound("phrase", key)));
		}
		model.addAttribute("key", key);
		model.addAllAttributes(this.superior.named(id));
		model.addAttribute("changes", this.wordings.history(id, key));
		return "document/phrase-history";
	}

	/**
	 * Back to the words of a change.
	 * @param change which one, null for no words of its own
	 * @param standard whether to the program's instead, whatever the authority above has
	 */
	@PostMapping
	String restore(@PathVariable long id, @PathVariable String key,
			@RequestParam(required = false) @Nullable Long change,
			@RequestParam(defaultValue = "false") boolean standard, @AuthenticationPrincipal CurrentAccount account,
			RedirectAttributes redirect) {
		long authority = this.authorities.one(id).id();
		if (standard) {
			this.editor.standard(authority, key, account.id());
		}
		else {
			this.editor.restore(authority, key, change, account.id());
		}
		redirect.addFlashAttribute("flashSuccess", this.words.say("document.phrases.restored"));
		return "redirect:" + PhraseController.PATH + "/" + id + "/" + key;
	}

}
