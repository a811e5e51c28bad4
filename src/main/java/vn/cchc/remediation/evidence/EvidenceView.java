package vn.cchc.remediation.evidence;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as pages show it.
 *
 * @param id identity
 * @param version counts its changes
 * @param unitId whose evidence it is
 * @param sha256 checksum of the file, hexadecimal
 * @param fileName name of the file, with the extension of its content
 * @param title what it is
 * @param number number and symbol of the document
 * @param date date of the document
 * @param issuer who issued the document
 * @param type what the file is
 * @param locked whether it may ask for a password
 * @param size of the file in bytes
 * @param uploadedAt when it was brought
 * @param uploadedBy the account that brought it; null for the program itself
 * @param uploader the account's name then
 */
public record EvidenceView(long id, long version, long unitId, String sha256, String fileName, String title,
		@Nullable String number, @Nullable LocalDate date, @Nullable String issuer, FileType type, boolean locked,
		long size, Instant uploadedAt, @Nullable Long uploadedBy, String uploader) {

	/** What is said about it. */
	public EvidenceFacts facts() {
		return new EvidenceFacts(this.title, this.number, this.date, this.issuer);
	}

	/** Where its file is opened. */
	public String fileAddress() {
		return "/evidence/" + this.id + "/file";
	}

	/** Where its file is stored from. */
	public String downloadAddress() {
		return fileAddress() + "?download=true";
	}

}
