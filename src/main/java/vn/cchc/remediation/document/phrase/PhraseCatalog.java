package vn.cchc.remediation.document.phrase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Every phrase of the program, as {@code document/phrases.properties} lists them: a
 * comment above lines begins the phrases of a document. A phrase that is added there is
 * here as well.
 */
@Component
public class PhraseCatalog {

	private static final Pattern BLANK = Pattern.compile("\\{([a-zA-Z]+)}");

	private final List<Group> groups;

	PhraseCatalog() {
		this.groups = read();
	}

	/** The phrases by document, in the order of the file. */
	public List<Group> groups() {
		return this.groups;
	}

	/** A phrase by its key. */
	public Optional<Phrase> find(String key) {
		return this.groups.stream()
			.flatMap((group) -> group.phrases().stream())
			.filter((phrase) -> phrase.key().equals(key))
			.findFirst();
	}

	private static List<Group> read() {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(
				new ClassPathResource("document/phrases.properties").getInputStream(), StandardCharsets.UTF_8))) {
			return groups(reader.lines().toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Group> groups(List<String> lines) throws IOException {
		List<Group> groups = new ArrayList<>();
		String title = "";
		StringBuilder block = new StringBuilder();
		for (String line : lines) {
			if (line.startsWith("#")) {
				add(groups, title, block);
				title = line.substring(1).strip();
				block.setLength(0);
			}
			else {
				block.append(line).append('\n');
			}
		}
		add(groups, title, block);
		return List.copyOf(groups);
	}

	private static void add(List<Group> groups, String title, StringBuilder block) throws IOException {
		Properties known = new Properties();
		known.load(new StringReader(block.toString()));
		List<Phrase> phrases = block.toString()
			.lines()
			.map((line) -> line.replaceFirst("\\s*[=:].*", "").strip())
			.filter(known::containsKey)
			.distinct()
			.map((key) -> new Phrase(key, known.getProperty(key)))
			.toList();
		if (!phrases.isEmpty()) {
			groups.add(new Group(title, phrases));
		}
	}

	/** The blanks of a wording. */
	static Set<String> blanks(String wording) {
		Set<String> blanks = new TreeSet<>();
		Matcher found = BLANK.matcher(wording);
		while (found.find()) {
			blanks.add(found.group());
		}
		return blanks;
	}

	/**
	 * The phrases of a document.
	 *
	 * @param title what the file says above them
	 * @param phrases in the order of the file
	 */
	public record Group(String title, List<Phrase> phrases) {

		public Group {
			phrases = List.copyOf(phrases);
		}

		/** The title as the end of a message key: {@code result-report}. */
		public String key() {
			return this.title.replaceFirst("[;,(.].*", "")
				.strip()
				.toLowerCase(Locale.ROOT)
				.replaceAll("[^a-z0-9]+", "-")
				.replaceAll("^-|-$", "");
		}

	}

	/**
	 * A phrase.
	 *
	 * @param key by which documents ask for it
	 * @param standard the words of the program
	 */
	public record Phrase(String key, String standard) {

		/** What is filled in, each with its braces. */
		public Set<String> blanks() {
			return PhraseCatalog.blanks(this.standard);
		}

		/** Whether it may have several lines. */
		public boolean lines() {
			return this.standard.contains("\n");
		}

	}

}
