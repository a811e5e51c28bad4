package vn.cchc.remediation.evidence;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.BaseEntity;

/**
 * A file as evidence of a unit. Which file it is never changes; what is said about it
 * may. It is removed while nothing references it.
 */
@Entity
class Evidence extends BaseEntity {

	private long unitId;

	private String sha256;

	private String fileName;

	private String title;

	private @Nullable String documentNo;

	private @Nullable LocalDate documentDate;

	private @Nullable String issuer;

	private Instant uploadedAt;

	private @Nullable Long uploadedBy;

	private String uploader;

	@SuppressWarnings("NullAway.Init") // for JPA
	protected Evidence() {
	}

	@SuppressWarnings("NullAway.Init") // title and the rest: describe
	Evidence(long unitId, String sha256, String fileName, EvidenceFacts facts, Uploader uploader, Instant now) {
		this.unitId = unitId;
		this.sha256 = sha256;
		this.fileName = fileName;
		this.uploadedAt = now;
		this.uploadedBy = uploader.accountId();
		this.uploader = uploader.name();
		describe(facts);
	}

	/** Says what it is; without a title it is called as its file. */
	final void describe(EvidenceFacts facts) {
		this.title = (facts.title() != null) ? facts.title() : FileName.base(this.fileName);
		this.documentNo = facts.number();
		this.documentDate = facts.date();
		this.issuer = facts.issuer();
	}

	long unitId() {
		return this.unitId;
	}

	String sha256() {
		return this.sha256;
	}

}
