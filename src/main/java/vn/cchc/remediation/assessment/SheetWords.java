package vn.cchc.remediation.assessment;

import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.assessment.EntryResult.Outcome;
import vn.cchc.remediation.assessment.EntryResult.State;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.web.VietnameseFormat;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentences of the score sheet, in the language of the page. */
@Component("sheetWords")
class SheetWords {

	private final MessageSource messages;

	SheetWords(MessageSource messages) {
		this.messages = messages;
	}

	/** What was found: the criterion, where it concerns one, and the figures. */
	public String finding(Finding finding) {
		SheetCriterion criterion = finding.criterion();
		Stream<String> label = Stream.of((criterion != null) ? criterion.label() : "");
		return say("assessment.finding." + finding.kind(), Stream.concat(label, finding.figures().stream()).toArray());
	}

	/** The sum of the criteria below, empty where there is none. */
	public String sum(@Nullable Points sum) {
		return (sum != null) ? say("assessment.sum", sum.printed()) : "";
	}

	/** How the rank moved against the year before; empty unless both are known. */
	public String rankChange(AssessmentHeader header) {
		Integer gained = header.placesGained();
		if (gained == null) {
			return "";
		}
		String before = new VietnameseFormat().rank(header.previousRank(), header.previousGroupSize());
		String change = (gained > 0) ? "up" : (gained < 0) ? "down" : "same";
		String words = say("assessment.rank." + change, Math.abs(gained), before);
		return header.comparableRanks() ? words : words + say("assessment.rank.incomparable");
	}

	/**
	 * Why a change was not saved: names the cell, what was typed and what the cell
	 * accepts, or both values of a conflict; empty when it was saved.
	 */
	public String refused(String code, Outcome outcome) {
		String field = say("assessment.field." + outcome.change().field());
		String typed = shown(outcome.change().field(), outcome.change().now());
		if (outcome.state() == State.CONFLICT) {
			return say("assessment.cell.CONFLICT", code, field, shown(outcome.change().field(), outcome.stored()),
					typed);
		}
		return (outcome.reason() != null) ? say("assessment.cell." + outcome.reason(), code, field, typed) : "";
	}

	/** As the user sees it in the cell; an empty cell and a box in words. */
	private String shown(CellField field, String text) {
		if (field == CellField.APPLICABLE || field == CellField.DEDUCTED) {
			return say("true".equals(text) ? "assessment.box.on" : "assessment.box.off");
		}
		return text.isEmpty() ? say("assessment.cell.empty") : text;
	}

	public String say(String key, Object... figures) {
		Locale locale = LocaleContextHolder.getLocale();
		return this.messages.getMessage(key, figures, locale);
	}

}
