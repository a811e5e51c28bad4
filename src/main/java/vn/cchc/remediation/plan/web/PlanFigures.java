package vn.cchc.remediation.plan.web;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.plan.PlanFinding.Severity;
import vn.cchc.remediation.plan.PlanForecast;
import vn.cchc.remediation.plan.PlanInsight;
import vn.cchc.remediation.web.VietnameseFormat;

/**
 * The figures that stand above a plan while it is written, and follow every change: as
 * printed, by the name of their place in the page.
 */
@Component
class PlanFigures {

	private final CellWords words;

	private final VietnameseFormat format;

	PlanFigures(CellWords words, VietnameseFormat format) {
		this.words = words;
		this.format = format;
	}

	Map<String, String> of(PlanInsight insight, Coverage coverage) {
		PlanForecast forecast = insight.forecast();
		return Map.of("lost", this.format.lost(forecast.lost()), "won", forecast.covered().printed(), "forecast",
				forecast(forecast), "covered", covered(coverage), "check", this.words.say("plan.head.check.count",
						insight.check().count(Severity.ERROR), insight.check().count(Severity.WARNING)));
	}

	/** Empty where nothing was lost. */
	private static String covered(Coverage coverage) {
		return coverage.lost().isEmpty() ? "" : coverage.covered() + "/" + coverage.lost().size();
	}

	/** Empty while the score is not known. */
	private String forecast(PlanForecast forecast) {
		Points scored = forecast.scored();
		Points ifAll = forecast.ifAll();
		return (scored != null && ifAll != null)
				? this.words.say("plan.write.forecast", scored.printed(), ifAll.printed()) : "";
	}

}
