package vn.cchc.remediation.plan;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.assessment.AssessmentHeader;
import vn.cchc.remediation.assessment.AssessmentLook;
import vn.cchc.remediation.core.Sentences;
import vn.cchc.remediation.criteria.CriteriaSet;

/** What the documents of a year rest on, and how documents are cited. */
@Component
public class LegalBases {

	/** Resolution 76/NQ-CP is the programme of these years. */
	private static final int PROGRAMME_FROM = 2021;

	private static final int PROGRAMME_TO = 2030;

	private final Sentences sentences = new Sentences("plan/opening-texts.properties");

	/**
	 * The legal bases, one per line.
	 * @param year the year of the document
	 * @param basis the assessment it answers, null when it answers none
	 */
	public String of(int year, @Nullable AssessmentLook basis) {
		boolean programme = year >= PROGRAMME_FROM && year <= PROGRAMME_TO;
		return Stream
			.of(this.sentences.say("BASE_LAW", Map.of()),
					programme ? this.sentences.say("BASE_PROGRAMME", Map.of()) : "",
					(basis != null) ? setDecision(basis.set()) : "",
					(basis != null) ? decision(basis.assessment().header()) : "")
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private String setDecision(CriteriaSet set) {
		return (set.decisionNo() == null) ? "" : this.sentences.say("BASE_SET",
				Map.of("document", cite(set.decisionNo(), set.decisionDate(), set.issuerName())));
	}

	private String decision(AssessmentHeader header) {
		if (header.decisionNo() == null) {
			return "";
		}
		String subject = header.decisionSubject();
		return this.sentences.say("BASE_DECISION",
				Map.of("document", cite(header.decisionNo(), header.decisionDate(), header.decisionAuthority())
						+ ((subject != null) ? " về việc " + lowerFirst(subject) : "")));
	}

	/** "Quyết định số 362/QĐ-UBND ngày 05 tháng 02 năm 2024 của UBND huyện Cao Lộc". */
	public static String cite(@Nullable String number, @Nullable LocalDate day, @Nullable String authority) {
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

}
