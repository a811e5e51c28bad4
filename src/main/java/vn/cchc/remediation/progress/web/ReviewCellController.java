package vn.cchc.remediation.progress.web;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.progress.ProgressAccess;

/** Notes verdicts and remarks for the script of the pages, as they are typed. */
@RestController
class ReviewCellController {

	private final DraftSaving saving;

	private final ProgressAccess access;

	ReviewCellController(DraftSaving saving, ProgressAccess access) {
		this.saving = saving;
		this.access = access;
	}

	@PostMapping("/review/cells")
	@PreAuthorize("isAuthenticated()")
	Answer save(@RequestBody Request request, @AuthenticationPrincipal CurrentAccount account) {
		List<DraftChange> changes = Objects.requireNonNullElse(request.cells(), List.of());
		changes.stream().map(DraftChange::report).distinct().forEach(this::requireReviewing);
		return new Answer(changes.stream().map((change) -> this.saving.save(change, Actor.of(account))).toList());
	}

	private void requireReviewing(long reportId) {
		if (!this.access.review(reportId)) {
			throw new AccessDeniedException("not the reviewing authority of report " + reportId);
		}
	}

	/** What the script sends; one page may be about several reports. */
	record Request(@Nullable List<DraftChange> cells) {
	}

	/** What became of each. */
	record Answer(List<DraftState> cells) {
	}

}
