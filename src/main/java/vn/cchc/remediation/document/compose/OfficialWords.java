package vn.cchc.remediation.document.compose;

import java.util.List;
import java.util.Map;

import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanText;
import vn.cchc.remediation.progress.PeriodKind;
import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.unit.AdminUnit;

/** What several documents call committees, periods and plans. */
final class OfficialWords {

	private final Phrases phrases;

	OfficialWords(Phrases phrases) {
		this.phrases = phrases;
	}

	/** "Ủy ban nhân dân huyện Hải Lăng". */
	String committee(AdminUnit unit) {
		return this.phrases.say("COMMITTEE", Map.of("unit", DocumentText.printable(unit.displayName())));
	}

	/** "UBND huyện Hải Lăng". */
	String shortName(AdminUnit unit) {
		return this.phrases.say("COMMITTEE.SHORT", Map.of("unit", DocumentText.printable(unit.displayName())));
	}

	/** "quý II năm 2024"; figures stay with the word before them. */
	String term(PeriodTerm term) {
		String ordinal = (term.kind() == PeriodKind.QUARTER) ? DocumentText.roman(term.ordinal())
				: Integer.toString(term.ordinal());
		return this.phrases
			.say("TERM." + term.kind(), Map.of("ordinal", ordinal, "year", Integer.toString(term.year())))
			.replaceAll(" (?=[IVX0-9]+\\b)", "\u00a0");
	}

	/** "Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2024 của UBND xã Hải Yến". */
	String plan(PlanContent plan, AdminUnit unit) {
		String number = plan.number();
		if (number == null || plan.issuedOn() == null) {
			return this.phrases.say("PLAN.CITED.UNNUMBERED",
					Map.of("subject", DocumentText.lowerFirst(plan.text(PlanText.TITLE)), "unit", shortName(unit)));
		}
		return this.phrases.say("PLAN.CITED", Map.of("number", DocumentNumber.bare(number, ""), "day",
				DocumentNumber.day(plan.issuedOn()), "unit", shortName(unit)));
	}

	/** A phrase that has a line per entry, its blanks filled in. */
	List<String> lines(String key, Map<String, String> names) {
		return this.phrases.say(key, names).lines().toList();
	}

}
