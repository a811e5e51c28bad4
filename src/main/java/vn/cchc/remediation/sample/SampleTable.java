package vn.cchc.remediation.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;

/**
 * Reads a file of {@code sample/}: tab-separated text as spreadsheets copy it, with
 * comment lines ({@code #}) and a line of column names.
 */
final class SampleTable {

	private SampleTable() {
	}

	/**
	 * The rows of a file.
	 * @throws UncheckedIOException when there is no such file
	 */
	static List<SampleRow> read(String file) {
		try {
			List<String> lines = new ClassPathResource("sample/" + file).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.toList();
			String[] columns = lines.get(0).split("\t");
			return lines.stream().skip(1).map((line) -> row(columns, line)).toList();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private static SampleRow row(String[] columns, String line) {
		String[] cells = line.split("\t");
		Map<String, String> row = new HashMap<>();
		for (int i = 0; i < cells.length; i++) {
			if (!cells[i].isBlank()) {
				row.put(columns[i], cells[i].strip());
			}
		}
		return new SampleRow(row);
	}

}
