package vn.cchc.remediation.progress;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;

/** Reads reports together with what the reviewing officers have noted about them. */
@Component
@Transactional(readOnly = true)
public class ReviewReader {

	private final ReportReader reader;

	ReviewReader(ReportReader reader) {
		this.reader = reader;
	}

	/**
	 * A report under review.
	 * @throws NotFound when there is none
	 */
	public Review look(long reportId) {
		return looks(List.of(reportId)).stream()
			.findFirst()
			.orElseThrow(() -> new NotFound("progress report", reportId));
	}

	/** Several in as many statements as one. */
	public List<Review> looks(Collection<Long> reportIds) {
		return this.reader.looks(reportIds).stream().map((look) -> new Review(look, notes(look.report()))).toList();
	}

	private static Map<Long, DraftNote> notes(ProgressReport report) {
		Map<Long, DraftNote> notes = new HashMap<>();
		report.lines().forEach((line) -> notes.put(line.id(), line.note()));
		return notes;
	}

	/**
	 * A report under review.
	 *
	 * @param look the report
	 * @param notes what is noted, by line
	 */
	public record Review(ReportLook look, Map<Long, DraftNote> notes) {

		/** What is noted about a line. */
		public DraftNote note(long lineId) {
			return this.notes.getOrDefault(lineId, DraftNote.NONE);
		}

		/** The lines that are objected to in what is noted. */
		public Set<Long> objections() {
			return this.notes.entrySet()
				.stream()
				.filter((noted) -> noted.getValue().judgement().objects())
				.map(Map.Entry::getKey)
				.collect(Collectors.toSet());
		}

	}

}
