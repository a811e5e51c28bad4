package vn.cchc.remediation.document.web;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.document.model.DocumentSource;
import vn.cchc.remediation.document.seal.KeptDocuments.Known;
import vn.cchc.remediation.document.seal.OfficialPapers;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.result.ResultService;

/** Tells about documents that were recognised. */
@Component
class VerifiedDocuments {

	private final PlanService plans;

	private final ResultService results;

	private final OfficialPapers papers;

	private final DocumentNames names;

	private final DocumentAccess access;

	private final Clock clock;

	VerifiedDocuments(PlanService plans, ResultService results, OfficialPapers papers, DocumentNames names,
			DocumentAccess access, Clock clock) {
		this.plans = plans;
		this.results = results;
		this.papers = papers;
		this.names = names;
		this.access = access;
		this.clock = clock;
	}

	Verified of(Known known) {
		Integer version = known.version();
		String address = known.source().address();
		return new Verified(known.source(), version, this.names.of(known.source()), known.number(), known.issuedOn(),
				LocalDate.ofInstant(known.since(), this.clock.getZone()),
				version == null || last(known.source(), version), maySee(known),
				(version != null) ? address + "/versions/" + version : address);
	}

	/** Whether nothing was issued since that takes its place; of letters nothing does. */
	private boolean last(DocumentSource source, int version) {
		return switch (source.kind()) {
			case PLAN -> version == this.plans.look(source.id()).plan().issuedVersions();
			case RESULT -> version == this.results.look(source.id()).report().issuedVersions();
			case REMINDER, CALL -> true;
			default -> this.papers.of(source).stream().noneMatch((issued) -> issued.version() > version);
		};
	}

	private boolean maySee(Known known) {
		try {
			return this.access.see(known.source(), known.version());
		}
		catch (NotFound ex) {
			return false;
		}
	}

	/**
	 * A document that was recognised.
	 *
	 * @param source what it was made from
	 * @param version which issued version, null for a draft or working paper
	 * @param name what it is called in a sentence
	 * @param number number with symbol, null where it shows none
	 * @param issuedOn date of the document, null likewise
	 * @param since day on which it was issued in the program, or first printed as a draft
	 * @param inForce whether no later version was issued
	 * @param maySee whether whoever asks may open it
	 * @param address where it stands
	 */
	record Verified(DocumentSource source, @Nullable Integer version, String name, @Nullable String number,
			@Nullable LocalDate issuedOn, LocalDate since, boolean inForce, boolean maySee, String address) {

		/** What it is, as the end of a message key. */
		public String what() {
			if (this.version != null) {
				return "version";
			}
			return this.source.kind().working() ? "working" : "draft";
		}

	}

}
