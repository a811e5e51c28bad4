package vn.cchc.remediation.progress.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.evidence.EvidenceFacts;
import vn.cchc.remediation.evidence.EvidenceOutcome;
import vn.cchc.remediation.evidence.EvidenceService;
import vn.cchc.remediation.evidence.EvidenceWords;
import vn.cchc.remediation.evidence.Uploader;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.progress.LineEntry;
import vn.cchc.remediation.progress.LineMerge.Part;
import vn.cchc.remediation.progress.ProgressWords;
import vn.cchc.remediation.progress.ReportEvidence;
import vn.cchc.remediation.progress.ReportRule;
import vn.cchc.remediation.progress.ReportService;

/** Saves what the form of a line brings: files, texts, evidence, answer. */
@Component
class LineSaving {

	private final ReportService reports;

	private final ReportEvidence proofs;

	private final EvidenceService evidence;

	private final EvidenceWords evidenceWords;

	private final ProgressWords words;

	LineSaving(ReportService reports, ReportEvidence proofs, EvidenceService evidence, EvidenceWords evidenceWords,
			ProgressWords words) {
		this.reports = reports;
		this.proofs = proofs;
		this.evidence = evidence;
		this.evidenceWords = evidenceWords;
		this.words = words;
	}

	/**
	 * Takes in the files that a form without script brings, whatever else is wrong with
	 * it, because a browser does not keep chosen files; none while the unit may not
	 * write.
	 */
	Uploads take(ReportView report, @Nullable List<MultipartFile> files, CurrentAccount account) throws IOException {
		List<Long> taken = new ArrayList<>();
		List<String> refused = new ArrayList<>();
		for (MultipartFile file : (files != null && report.open()) ? files : List.<MultipartFile>of()) {
			if (!Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty()) {
				EvidenceOutcome outcome = this.evidence.put(report.head().unitId(), file, EvidenceFacts.NONE,
						Uploader.of(account));
				if (outcome.evidence() != null) {
					taken.add(outcome.evidence().id());
				}
				else {
					refused.add(this.evidenceWords.outcome(outcome));
				}
			}
		}
		return new Uploads(taken, refused);
	}

	/**
	 * Saves texts and evidence.
	 * @return what two people have changed; the form then holds what is stored as seen
	 * @throws ReportRule.NotInThisState when the unit may not write now
	 */
	List<LineConflict> save(LineView view, LineForm form, CurrentAccount account) {
		long report = view.report().head().reportId();
		long line = view.line().id();
		if (form.getThen().equals("reuse") && view.textBefore() != null) {
			form.reuse(view.textBefore());
		}
		List<LineConflict> conflicts = new ArrayList<>(entry(report, line, form, account));
		conflicts.addAll(answer(report, line, form));
		if (conflicts.isEmpty() && !form.getEvidence().isEmpty()) {
			this.proofs.attach(report, List.of(line), form.getEvidence(), Actor.of(account));
		}
		return conflicts;
	}

	private List<LineConflict> entry(long report, long line, LineForm form, CurrentAccount account) {
		LineEntry seen = form.getWas().entry();
		try {
			this.reports.enter(report, line, seen, form.wanted(), Actor.of(account));
			return List.of();
		}
		catch (ReportRule.ChangedMeanwhile changed) {
			LineEntry mine = form.wanted();
			form.fill(changed.merged(seen, mine));
			form.getWas().fill(changed.stored());
			return changed.conflicts(seen, mine)
				.stream()
				.map((part) -> new LineConflict(part.name(), text(part, mine), text(part, changed.stored())))
				.toList();
		}
	}

	private List<LineConflict> answer(long report, long line, LineForm form) {
		if (form.wantedAnswer().equals(form.getWas().getAnswer())) {
			return List.of();
		}
		try {
			this.reports.answer(report, line, form.getWas().getAnswer(), form.wantedAnswer());
			return List.of();
		}
		catch (ReportRule.TextChanged changed) {
			String stored = Objects.requireNonNullElse(changed.stored(), "");
			form.getWas().setAnswer(stored);
			return List.of(new LineConflict("ANSWER", form.getAnswer(), stored));
		}
	}

	private String text(Part part, LineEntry entry) {
		return switch (part) {
			case STATE -> this.words.say("progress.line.conflict.state",
					this.words.say("progress.state." + entry.state()), entry.percent());
			case ACHIEVED -> Objects.requireNonNullElse(entry.achieved(), "");
			case REACHED -> LineFields.figure(entry.reached());
			case OBSTACLE -> Objects.requireNonNullElse(entry.obstacle(), "");
			case PROPOSAL -> Objects.requireNonNullElse(entry.proposal(), "");
		};
	}

}
