package vn.cchc.remediation.dashboard;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.unit.UnitLevel;
import vn.cchc.remediation.web.PageNumber;

/** The units that an account may see, found by name. */
@Controller
class UnitSearchController {

	private final UnitListReader reader;

	private final UnitAccess access;

	UnitSearchController(UnitListReader reader, UnitAccess access) {
		this.reader = reader;
		this.access = access;
	}

	@GetMapping("/units")
	String list(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String level, @RequestParam(defaultValue = "0") int page,
			Model model) {
		String text = Texts.normalizeToNull(q);
		UnitLevel chosen = level(level).orElse(null);
		model.addAttribute("q", text);
		model.addAttribute("level", chosen);
		model.addAttribute("levels", UnitLevel.values());
		model.addAttribute("page", this.reader.find(text, chosen, PageNumber.of(page), this.access.scope()));
		return "dashboard/units";
	}

	private static Optional<UnitLevel> level(@Nullable String name) {
		return Stream.of(UnitLevel.values()).filter((level) -> level.name().equals(name)).findFirst();
	}

}
