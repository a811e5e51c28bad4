package vn.cchc.remediation.dashboard;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.web.VietnameseFormat;

/** The data of the overview's charts, as JSON for {@code js/charts.js}. */
@Component
class OverviewCharts {

	private final JsonMapper json;

	private final MessageSource messages;

	private final VietnameseFormat format;

	OverviewCharts(JsonMapper json, MessageSource messages, VietnameseFormat format) {
		this.json = json;
		this.messages = messages;
		this.format = format;
	}

	/** Maximum, self and final score per domain; null while none is known (S2). */
	@Nullable String domains(UnitOverview overview) {
		List<DomainLine> domains = overview.domains();
		if (domains.stream().noneMatch(DomainLine::hasFigures)) {
			return null;
		}
		return write(new Chart("domains",
				domains.stream().map((domain) -> domain.code() + ". " + domain.name()).toList(),
				List.of(series("max", domains.stream().map(DomainLine::max).map(OverviewCharts::number).toList()),
						series("self", domains.stream().map(DomainLine::self).map(OverviewCharts::number).toList()),
						series("final",
								domains.stream().map(DomainLine::finalScore).map(OverviewCharts::number).toList())),
				domains.stream().map(DomainLine::gap).map(this::loss).toList(), text("dashboard.chart.domains")));
	}

	/** The index per year, oldest first; null while fewer than two years have one. */
	@Nullable String years(UnitOverview overview) {
		List<Scored> years = overview.choices()
			.stream()
			.filter((scored) -> scored.totals().index() != null)
			.sorted(Comparator.comparingInt(Scored::year))
			.toList();
		if (years.size() < 2) {
			return null;
		}
		return write(new Chart("years", years.stream().map((scored) -> String.valueOf(scored.year())).toList(),
				List.of(series("index", years.stream().map((scored) -> number(scored.totals().index())).toList())),
				List.of(), text("dashboard.chart.years")));
	}

	private Series series(String key, List<@Nullable BigDecimal> values) {
		return new Series(key, text("dashboard.chart." + key), values);
	}

	/** What stands beside a bar; nothing where nothing was lost. */
	private String loss(@Nullable Points gap) {
		return (gap != null && gap.isPositive()) ? this.format.lost(gap) : "";
	}

	private static @Nullable BigDecimal number(@Nullable Points points) {
		return (points != null) ? points.value() : null;
	}

	private static @Nullable BigDecimal number(@Nullable Percent percent) {
		return (percent != null) ? percent.value() : null;
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

	/** JSON that cannot end the script element it stands in. */
	private String write(Chart chart) {
		return this.json.writeValueAsString(chart).replace("<", "\\u003c");
	}

	/**
	 * What the script draws.
	 *
	 * @param kind which drawing
	 * @param categories the names along the axis
	 * @param labels what stands beside each category
	 * @param description what the chart shows, for those who do not see it
	 */
	record Chart(String kind, List<String> categories, List<Series> series, List<String> labels, String description) {
	}

	/** One row of figures. */
	record Series(String key, String name, List<@Nullable BigDecimal> values) {
	}

}
