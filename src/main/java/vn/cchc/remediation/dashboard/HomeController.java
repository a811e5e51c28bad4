package vn.cchc.remediation.dashboard;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.reminder.Reminders;
import vn.cchc.remediation.reminder.WorkList;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.UnitRepository;

/**
 * My work: what waits for whoever is signed in, and the way to the own units; a
 * chairperson sees five figures first.
 */
@Controller
class HomeController {

	private final UnitAccess access;

	private final WorkList work;

	private final Reminders reminders;

	private final ChairFiguresReader figures;

	private final UnitRepository units;

	private final Clock clock;

	HomeController(UnitAccess access, WorkList work, Reminders reminders, ChairFiguresReader figures,
			UnitRepository units, Clock clock) {
		this.access = access;
		this.work = work;
		this.reminders = reminders;
		this.figures = figures;
		this.units = units;
		this.clock = clock;
	}

	@GetMapping("/")
	String home(@AuthenticationPrincipal CurrentAccount account, Model model) {
		Collection<Long> authorities = this.access.units(Role.AUTHORITY_OFFICER);
		model.addAttribute("work", this.work.of(account.id()));
		model.addAttribute("unread", this.reminders.unread(account.id()));
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("authorities", sorted(authorities));
		model.addAttribute("ownUnits",
				sorted(this.access.scope().ownUnits().stream().filter((id) -> !authorities.contains(id)).toList()));
		model.addAttribute("chairs",
				sorted(this.access.units(Role.CHAIRPERSON)).stream()
					.map((unit) -> new Chair(unit, this.figures.of(unit.id())))
					.toList());
		return "dashboard/home";
	}

	private List<AdminUnit> sorted(Collection<Long> ids) {
		Stream<AdminUnit> found = ids.isEmpty() ? Stream.of() : this.units.findAllById(ids).stream();
		return found.sorted(Comparator.comparing(AdminUnit::name, Collator.getInstance(Locale.forLanguageTag("vi"))))
			.toList();
	}

	/**
	 * A unit that the account chairs.
	 *
	 * @param unit the unit
	 * @param figures its five figures
	 */
	record Chair(AdminUnit unit, ChairFigures figures) {
	}

}
