package vn.cchc.remediation.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.web.Option;

/**
 * Lets people choose a unit by typing part of its name: one match is taken, several are
 * shown to choose from. It needs no JavaScript.
 */
@Component
public class UnitChooser {

	/** More matches than one wants to read through. */
	private static final int LIMIT = 20;

	private final UnitDirectory directory;

	private final UnitWords words;

	private final Clock clock;

	UnitChooser(UnitDirectory directory, UnitWords words, Clock clock) {
		this.directory = directory;
		this.words = words;
		this.clock = clock;
	}

	/** The units that match what was typed; none when nothing was. */
	public List<Option> matching(@Nullable String typed) {
		if (Texts.normalizeToNull(typed) == null) {
			return List.of();
		}
		return options(this.directory.search(UnitQuery.text(typed), UnitCondition.EVERYTHING, LIMIT, 0));
	}

	/** The units with these identities. */
	List<Option> of(Collection<Long> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		UnitCondition chosen = new UnitCondition("u.id in (:chosen)", Map.of("chosen", ids));
		return options(this.directory.search(UnitQuery.text(null), chosen, ids.size(), 0));
	}

	/** The chosen units and those that match, each once. */
	List<Option> chosenAndMatching(Collection<Long> ids, @Nullable String typed) {
		Map<String, Option> all = new LinkedHashMap<>();
		of(ids).forEach((option) -> all.put(option.value(), option));
		matching(typed).forEach((option) -> all.putIfAbsent(option.value(), option));
		return List.copyOf(all.values());
	}

	private List<Option> options(List<UnitRow> rows) {
		Map<Long, String> names = this.directory.fullNames(rows.stream().map(UnitRow::id).toList(),
				LocalDate.now(this.clock));
		return rows.stream()
			.map((row) -> new Option(String.valueOf(row.id()), label(row, names.getOrDefault(row.id(), ""))))
			.toList();
	}

	private String label(UnitRow row, String fullName) {
		if (row.validFrom() == null && row.validTo() == null) {
			return fullName;
		}
		return fullName + " (" + this.words.period(row.validFrom(), row.validTo()) + ")";
	}

	/**
	 * The unit that was chosen. When it is not clear which, the form gets an error and
	 * the page shows the matches.
	 */
	public Optional<Long> resolve(UnitChoice choice, String field, BindingResult form) {
		List<String> found = matching(choice.getText()).stream().map(Option::value).toList();
		if (choice.isFresh() && found.contains(choice.getId())) {
			return Optional.of(Long.valueOf(choice.getId()));
		}
		choice.setSearched(choice.getText());
		if (found.size() == 1) {
			return Optional.of(Long.valueOf(found.get(0)));
		}
		String key = choice.getText().isBlank() ? "missing" : found.isEmpty() ? "none" : "several";
		form.rejectValue(field + ".text", "unit.choice." + key, this.words.text("unit.choice." + key));
		return Optional.empty();
	}

}
