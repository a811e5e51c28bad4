package vn.cchc.remediation.account;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.cchc.remediation.unit.OrgUnitService;
import vn.cchc.remediation.unit.UnitRepository;

/** Who holds which office or position of a unit. */
@Controller
class HolderListController {

	private final HolderDirectory holders;

	private final OrgUnitService orgUnits;

	private final UnitRepository units;

	private final UnitAccess access;

	HolderListController(HolderDirectory holders, OrgUnitService orgUnits, UnitRepository units, UnitAccess access) {
		this.holders = holders;
		this.orgUnits = orgUnits;
		this.units = units;
		this.access = access;
	}

	@GetMapping("/units/{id}/holders")
	@PreAuthorize("@unitAccess.assign(#id)")
	String list(@PathVariable long id, Model model) {
		Map<Long, List<Holding>> byOffice = this.holders.ofUnit(id)
			.stream()
			.collect(Collectors.groupingBy(Holding::orgUnitId));
		model.addAttribute("unit", this.units.get(id));
		model.addAttribute("mayEdit", this.access.mayEdit(id));
		model.addAttribute("lines",
				this.orgUnits.of(id)
					.stream()
					.map((office) -> new HolderLine(office, byOffice.getOrDefault(office.id(), List.of())))
					.filter((line) -> line.office().validTo() == null || !line.holdings().isEmpty())
					.sorted(Comparator.comparing((line) -> line.office().kind()))
					.toList());
		return "account/holders";
	}

}
