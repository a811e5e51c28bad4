package vn.cchc.remediation.progress.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.progress.DraftCell;
import vn.cchc.remediation.progress.ProgressAccess;

/** Notes what a form of verdicts and remarks brings that is sent as a whole. */
@Component
class ReviewForms {

	private static final String WAS = "was.";

	private static final String OF = "of.";

	/** The report and the submission that was read. */
	private static final Pattern READ = Pattern.compile("([0-9]{1,18}):([0-9]{1,9})");

	private final DraftSaving saving;

	private final ProgressAccess access;

	ReviewForms(DraftSaving saving, ProgressAccess access) {
		this.saving = saving;
		this.access = access;
	}

	/**
	 * Notes every field that differs from what the page showed.
	 * @param sent texts by address, each with its {@code was.} of the page and the report
	 * it is of
	 * @return what could not be noted
	 * @throws AccessDeniedException when a report may not be reviewed
	 */
	TypedDrafts save(Map<String, String> sent, Actor actor) {
		Map<String, DraftState> refused = new LinkedHashMap<>();
		sent.forEach((address, now) -> {
			String was = sent.get(WAS + address);
			Matcher read = READ.matcher(sent.getOrDefault(OF + address, ""));
			if (was != null && !same(was, now) && read.matches() && DraftCell.parse(address).isPresent()) {
				DraftState state = this.saving.save(change(read, address, was, now), actor);
				if (state.state() != DraftState.State.SAVED) {
					refused.put(address, state);
				}
			}
		});
		return new TypedDrafts(sent, refused);
	}

	private DraftChange change(Matcher read, String address, String was, String now) {
		long report = Long.parseLong(read.group(1));
		if (!this.access.review(report)) {
			throw new AccessDeniedException("not the reviewing authority of report " + report);
		}
		return new DraftChange(report, Integer.parseInt(read.group(2)), address, was, now);
	}

	/** Browsers send lines ended by two characters. */
	private static boolean same(String was, String now) {
		return was.replace("\r\n", "\n").equals(now.replace("\r\n", "\n"));
	}

}
