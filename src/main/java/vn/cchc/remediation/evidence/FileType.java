package vn.cchc.remediation.evidence;

/** What an accepted file is by its content. */
public enum FileType {

	PDF("application/pdf", "pdf", "pdf"),

	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "word"),

	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "excel"),

	JPEG("image/jpeg", "jpg", "image"),

	PNG("image/png", "png", "image");

	private final String mediaType;

	private final String extension;

	private final String icon;

	FileType(String mediaType, String extension, String icon) {
		this.mediaType = mediaType;
		this.extension = extension;
		this.icon = "file-earmark-" + icon;
	}

	public String mediaType() {
		return this.mediaType;
	}

	/** With which a file name ends, without the point. */
	public String extension() {
		return this.extension;
	}

	/** Its sign on the pages. */
	public String icon() {
		return this.icon;
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
