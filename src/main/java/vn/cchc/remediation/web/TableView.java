package vn.cchc.remediation.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** A table as a file to be saved, written to the browser as it is made. */
abstract class TableView implements View {

	/** Signs that no file name has on one of the usual systems. */
	private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]+";

	private static final int LONGEST_NAME = 150;

	private final DataTable table;

	TableView(DataTable table) {
		this.table = table;
	}

	DataTable table() {
		return this.table;
	}

	/** The ending of its name. */
	abstract String extension();

	abstract void write(OutputStream out) throws IOException;

	@Override
	public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		response.setContentType(getContentType());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(fileName(), StandardCharsets.UTF_8).build().toString());
		write(response.getOutputStream());
	}

	/** "Xã Hải Yến - Bảng điểm - 2024.xlsx". */
	private String fileName() {
		String name = Stream.concat(this.table.about().stream().limit(1), Stream.of(this.table.title()))
			.collect(Collectors.joining(" - "));
		String rest = this.table.about().stream().skip(1).map((about) -> " - " + about).collect(Collectors.joining());
		String full = Normalizer.normalize(name + rest, Normalizer.Form.NFC).replaceAll(NOT_IN_NAMES, "-").strip();
		return ((full.length() > LONGEST_NAME) ? full.substring(0, LONGEST_NAME).strip() : full) + "." + extension();
	}

}
