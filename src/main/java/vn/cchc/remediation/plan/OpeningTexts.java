package vn.cchc.remediation.plan;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.assessment.AssessmentHeader;
import vn.cchc.remediation.assessment.AssessmentLook;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.criteria.CriteriaSet;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.OrgUnit;
import vn.cchc.remediation.unit.OrgUnitService;
import vn.cchc.remediation.unit.UnitDirectory;
import vn.cchc.remediation.unit.UnitLevel;
import vn.cchc.remediation.unit.UnitRepository;

/**
 * The words with which a new plan begins: a document that could be issued as it is once
 * the tasks are written. Always Vietnamese, whatever language the pages have; the
 * sentences stand in {@code plan/opening-texts.properties}.
 */
@Component
class OpeningTexts {

	/** Resolution 76/NQ-CP is the programme of these years. */
	private static final int PROGRAMME_FROM = 2021;

	private static final int PROGRAMME_TO = 2030;

	/** The last plan year in which communes had positions, not offices. */
	private static final int LAST_YEAR_OF_POSITIONS = 2025;

	private static final List<PlanText> WRITTEN = List.of(PlanText.TITLE, PlanText.OPENING, PlanText.PURPOSE,
			PlanText.REQUIREMENTS, PlanText.ORGANISATION, PlanText.CLOSING, PlanText.RECIPIENTS, PlanText.PLACE,
			PlanText.SIGNER_TITLE);

	private final UnitRepository units;

	private final UnitDirectory directory;

	private final OrgUnitService orgUnits;

	private final Properties sentences = read();

	OpeningTexts(UnitRepository units, UnitDirectory directory, OrgUnitService orgUnits) {
		this.units = units;
		this.directory = directory;
		this.orgUnits = orgUnits;
	}

	/**
	 * The texts of a plan that is begun.
	 * @param basis the assessment it answers, null when it answers none
	 */
	Map<PlanText, String> of(NewPlan plan, @Nullable AssessmentLook basis) {
		AdminUnit unit = this.units.get(plan.unitId());
		Map<String, String> names = names(plan, unit);
		if (basis != null) {
			AssessmentHeader header = basis.assessment().header();
			names.put("decision", document(header.decisionNo(), header.decisionDate(), header.decisionAuthority()));
			names.put("standing", standing(basis.assessment().totalFinal(), header));
		}
		Map<PlanText, String> texts = new EnumMap<>(PlanText.class);
		WRITTEN.forEach(
				(text) -> texts.put(text, filled(sentence(text.name(), endings(plan, basis, unit.level())), names)));
		texts.put(PlanText.LEGAL_BASES, legalBases(plan, basis));
		return texts;
	}

	/** The layout with which a plan is begun. */
	PlanLayout layout(NewPlan plan) {
		return PlanLayout.usual(plan.kind(), this.units.get(plan.unitId()).level(), plan.assessmentId() != null);
	}

	private Map<String, String> names(NewPlan plan, AdminUnit unit) {
		Map<String, String> names = new HashMap<>();
		names.put("unit", unit.displayName());
		names.put("name", unit.name());
		names.put("word", unit.type().word());
		names.put("committee", "Ủy ban nhân dân " + unit.displayName());
		names.put("short", "UBND " + unit.type().word());
		names.put("above", "UBND " + above(plan));
		names.put("office", office(plan, unit.level()));
		names.put("planYear", Integer.toString(plan.planYear()));
		names.put("scoredYear", (plan.scoredYear() != null) ? plan.scoredYear().toString() : "");
		return names;
	}

	private String above(NewPlan plan) {
		return this.directory.parentOf(plan.unitId(), LocalDate.of(plan.planYear(), 1, 1))
			.map((parent) -> this.units.get(parent).displayName())
			.orElse("cấp trên trực tiếp");
	}

	/** Who sees to the plan: the unit's own office, by its own name, where it has one. */
	private String office(NewPlan plan, UnitLevel level) {
		boolean commune = level == UnitLevel.COMMUNE;
		String wanted = commune ? "van phong" : "noi vu";
		String usual = (plan.planYear() <= LAST_YEAR_OF_POSITIONS) ? "Văn phòng – Thống kê" : "Văn phòng HĐND và UBND";
		return this.orgUnits.of(plan.unitId())
			.stream()
			.filter((orgUnit) -> orgUnit.validTo() == null)
			.map(OrgUnit::name)
			.filter((name) -> Texts.fold(name).contains(wanted))
			.findFirst()
			.orElse(commune ? usual : "Phòng Nội vụ");
	}

	private static String standing(@Nullable Points score, AssessmentHeader header) {
		String points = (score != null) ? "đạt " + score.printed() + " điểm" : null;
		String rank = (header.rank() != null) ? "xếp hạng %02d".formatted(header.rank())
				+ ((header.groupSize() != null) ? "/%02d".formatted(header.groupSize()) : "") : null;
		String both = Stream.of(points, rank).filter(Objects::nonNull).collect(Collectors.joining(", "));
		return both.isEmpty() ? "còn tiêu chí bị trừ điểm" : both;
	}

	private String legalBases(NewPlan plan, @Nullable AssessmentLook basis) {
		boolean programme = plan.planYear() >= PROGRAMME_FROM && plan.planYear() <= PROGRAMME_TO;
		return Stream
			.of(sentence("BASE_LAW", List.of("")), programme ? sentence("BASE_PROGRAMME", List.of("")) : "",
					(basis != null) ? setDecision(basis.set()) : "",
					(basis != null) ? decision(basis.assessment().header()) : "")
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private String setDecision(CriteriaSet set) {
		return (set.decisionNo() == null) ? "" : filled(sentence("BASE_SET", List.of("")),
				Map.of("document", document(set.decisionNo(), set.decisionDate(), set.issuerName())));
	}

	private String decision(AssessmentHeader header) {
		if (header.decisionNo() == null) {
			return "";
		}
		String subject = header.decisionSubject();
		return filled(sentence("BASE_DECISION", List.of("")),
				Map.of("document", document(header.decisionNo(), header.decisionDate(), header.decisionAuthority())
						+ ((subject != null) ? " về việc " + lowerFirst(subject) : "")));
	}

	/** "Quyết định số 362/QĐ-UBND ngày 05 tháng 02 năm 2024 của UBND huyện Cao Lộc". */
	private static String document(@Nullable String number, @Nullable LocalDate day, @Nullable String authority) {
		String date = (day != null)
				? " ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month(day), day.getYear()) : "";
		return sort(number) + " số " + number + date + ((authority != null) ? " của " + authority : "");
	}

	/** Days below 10 and the months 1 and 2 are written with 0 (Decree 30/2020). */
	private static String month(LocalDate day) {
		return (day.getMonthValue() < 3) ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue());
	}

	/** The sort of a document by its symbol; an official letter has none. */
	private static String sort(@Nullable String number) {
		String symbol = (number != null) ? number.toUpperCase(Locale.ROOT) : "";
		if (symbol.contains("/QĐ")) {
			return "Quyết định";
		}
		return symbol.contains("/TB") ? "Thông báo" : symbol.contains("/KH") ? "Kế hoạch" : "Công văn";
	}

	private static String lowerFirst(String text) {
		return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
	}

	private static List<String> endings(NewPlan plan, @Nullable AssessmentLook basis, UnitLevel level) {
		boolean decided = basis != null && basis.assessment().header().decisionNo() != null;
		String rests = decided ? "DECIDED" : (plan.scoredYear() != null) ? "SCORED" : "UNSCORED";
		String kind = "." + plan.kind().name();
		return List.of(kind + "." + rests, kind + "." + level.name(), kind, "." + level.name(), "");
	}

	private String sentence(String key, List<String> endings) {
		return endings.stream()
			.map((ending) -> this.sentences.getProperty(key + ending))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no opening text " + key + endings));
	}

	private static String filled(String sentence, Map<String, String> names) {
		String filled = sentence;
		for (Map.Entry<String, String> name : names.entrySet()) {
			filled = filled.replace("{" + name.getKey() + "}", name.getValue());
		}
		return filled;
	}

	private static Properties read() {
		Properties sentences = new Properties();
		try (Reader reader = new InputStreamReader(
				new ClassPathResource("plan/opening-texts.properties").getInputStream(), StandardCharsets.UTF_8)) {
			sentences.load(reader);
			return sentences;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
