package vn.cchc.remediation.dashboard;

import java.util.Collection;
import java.util.Comparator;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.account.UnitAccess;

/** Sends everybody to the page they work on. */
@Controller
class HomeController {

	private final UnitAccess access;

	HomeController(UnitAccess access) {
		this.access = access;
	}

	@GetMapping("/")
	String home() {
		if (this.access.administer()) {
			return "redirect:/units";
		}
		Collection<Long> authorities = this.access.units(Role.AUTHORITY_OFFICER);
		if (!authorities.isEmpty()) {
			return "redirect:/authorities/" + first(authorities);
		}
		Collection<Long> own = this.access.scope().ownUnits();
		return own.isEmpty() ? "redirect:/units" : "redirect:/units/" + first(own);
	}

	private static long first(Collection<Long> units) {
		return units.stream().min(Comparator.naturalOrder()).orElseThrow();
	}

}
