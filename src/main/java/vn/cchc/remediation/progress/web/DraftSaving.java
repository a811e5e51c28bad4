package vn.cchc.remediation.progress.web;

import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.progress.DraftCell;
import vn.cchc.remediation.progress.DraftNote;
import vn.cchc.remediation.progress.ProgressWords;
import vn.cchc.remediation.progress.ReportRule;
import vn.cchc.remediation.progress.ReviewService;
import vn.cchc.remediation.progress.ReviewService.JudgedMeanwhile;
import vn.cchc.remediation.progress.Verdict;

/**
 * Notes what an officer typed, place by place; the same for the script of the pages and
 * for a form that is sent as a whole.
 */
@Component
class DraftSaving {

	private static final int LONGEST = 4000;

	private final ReviewService reviews;

	private final ProgressWords words;

	DraftSaving(ReviewService reviews, ProgressWords words) {
		this.reviews = reviews;
		this.words = words;
	}

	/** Notes one thing, unless somebody else was faster; says what became of it. */
	DraftState save(DraftChange change, Actor actor) {
		DraftCell place = change.place();
		String was = Objects.requireNonNullElse(change.was(), "");
		String now = Objects.requireNonNullElse(change.now(), "");
		if (now.length() > LONGEST) {
			return new DraftState(place.address(), DraftState.State.INVALID, was,
					this.words.say("progress.review.long", LONGEST));
		}
		try {
			note(change, place, was, now, actor);
			return new DraftState(place.address(), DraftState.State.SAVED, stored(place, now), null);
		}
		catch (JudgedMeanwhile other) {
			return new DraftState(place.address(), DraftState.State.CONFLICT, place.text(other.stored()),
					conflict(place, other.stored()));
		}
		catch (ReportRule.NotInThisState moved) {
			return new DraftState(place.address(), DraftState.State.INVALID, was,
					this.words.say("progress.review.moved", this.words.say("progress.status." + moved.status())));
		}
		catch (ReportRule.SubmittedAgain again) {
			return new DraftState(place.address(), DraftState.State.INVALID, was,
					this.words.say("progress.review.again"));
		}
	}

	private void note(DraftChange change, DraftCell place, String was, String now, Actor actor) {
		switch (place.part()) {
			case VERDICT -> this.reviews.verdict(change.report(), change.submission(), place.id(), verdict(was),
					verdict(now), actor);
			case REMARK -> this.reviews.words(change.report(), change.submission(), place.id(), was, now, actor);
			case OVERALL -> this.reviews.remark(change.report(), change.submission(), was, now, actor);
		}
	}

	private static String stored(DraftCell place, String now) {
		return (place.part() == DraftCell.Part.VERDICT) ? now
				: Objects.requireNonNullElse(Texts.normalizeToNull(now), "");
	}

	private static @Nullable Verdict verdict(String text) {
		return Arrays.stream(Verdict.values())
			.filter((verdict) -> verdict.name().equals(text))
			.findFirst()
			.orElse(null);
	}

	private String conflict(DraftCell place, DraftNote stored) {
		String text = place.text(stored);
		String said = (place.part() == DraftCell.Part.VERDICT && !text.isEmpty())
				? this.words.say("progress.verdict." + text) : text;
		String by = Objects.requireNonNullElse(stored.by(), "");
		return said.isEmpty() ? this.words.say("progress.review.cleared", by)
				: this.words.say("progress.review.other", by, said);
	}

}
