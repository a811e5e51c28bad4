package vn.cchc.remediation.evidence;

/** What an accepted file is by its content. */
public enum FileType {

	PDF("application/pdf", "pdf"),

	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),

	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),

	JPEG("image/jpeg", "jpg"),

	PNG("image/png", "png");

	private final String mediaType;

	private final String extension;

	FileType(String mediaType, String extension) {
		this.mediaType = mediaType;
		this.extension = extension;
	}

	public String mediaType() {
		return this.mediaType;
	}

	/** With which a file name ends, without the point. */
	public String extension() {
		return this.extension;
	}

	/** Whether a browser shows it as a picture. */
	public boolean image() {
		return this == JPEG || this == PNG;
	}

	/**
	 * Whether a browser shows it at all; the others are opened with an office program.
	 */
	public boolean shown() {
		return this == PDF || image();
	}

}
