package vn.cchc.remediation.progress.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.progress.ProgressAccess;
import vn.cchc.remediation.progress.ProgressWords;
import vn.cchc.remediation.progress.ReportRule;
import vn.cchc.remediation.progress.ReviewService;

/**
 * Accepts several reports of a period, each by itself: what somebody else did meanwhile
 * to one does not keep the others.
 */
@Component
class JointAcceptance {

	private static final Pattern CHOICE = Pattern.compile("[0-9]{1,18}:[0-9]{1,9}");

	private final ReviewService reviews;

	private final ProgressAccess access;

	private final ProgressWords words;

	JointAcceptance(ReviewService reviews, ProgressAccess access, ProgressWords words) {
		this.reviews = reviews;
		this.access = access;
		this.words = words;
	}

	/**
	 * The units whose reports were ticked, by what the boxes sent: the report and the
	 * submission that was read, as {@link PeriodLine#choice}.
	 */
	static Map<String, PeriodLine> chosen(PeriodPage page, List<String> choices) {
		Map<String, PeriodLine> chosen = new LinkedHashMap<>();
		page.all()
			.forEach((line) -> choices.stream()
				.filter((choice) -> CHOICE.matcher(choice).matches())
				.filter((choice) -> choice.startsWith(line.row().reportId() + ":"))
				.findFirst()
				.ifPresent((choice) -> chosen.put(choice, line)));
		return chosen;
	}

	/** Accepts what was chosen. */
	Result accept(Map<String, PeriodLine> chosen, Actor actor) {
		List<String> refused = new ArrayList<>();
		chosen.forEach((choice, line) -> {
			@Nullable String reason = accept(line, choice, actor);
			if (reason != null) {
				refused.add(this.words.say("progress.period.accept.refused", line.title(), reason));
			}
		});
		return new Result(chosen.size() - refused.size(), refused);
	}

	/** Why it was not accepted; null when it was. */
	private @Nullable String accept(PeriodLine line, String choice, Actor actor) {
		long report = Long.parseLong(choice.substring(0, choice.indexOf(':')));
		if (line.row().submissions() == 0 || !this.access.review(report)) {
			return this.words.say("progress.period.accept.foreign");
		}
		try {
			this.reviews.accept(report, Integer.parseInt(choice.substring(choice.indexOf(':') + 1)), Set.of(), actor);
			return null;
		}
		catch (ReviewService.ObjectedMeanwhile rule) {
			return this.words.say("progress.period.accept.objections", rule.objections());
		}
		catch (ReportRule.NotInThisState rule) {
			return this.words.say("progress.period.accept.state", this.words.say("progress.status." + rule.status()));
		}
		catch (ReportRule.SubmittedAgain rule) {
			return this.words.say("progress.review.again");
		}
	}

	/**
	 * What became of it.
	 *
	 * @param accepted how many were accepted
	 * @param refused a sentence for each that was not
	 */
	record Result(int accepted, List<String> refused) {
	}

}
