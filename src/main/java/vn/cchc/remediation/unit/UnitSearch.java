package vn.cchc.remediation.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Texts;

/** The SQL of a search over {@code admin_unit u}. */
final class UnitSearch {

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> params = new HashMap<>();

	private String order = "";

	UnitSearch(UnitQuery query, UnitCondition condition) {
		this.conditions.add("(" + condition.sql() + ")");
		this.params.putAll(condition.params());
		with("u.unit_level = :level", "level", name(query.level()));
		with("u.unit_type = :type", "type", name(query.type()));
		with("coalesce(u.valid_from, :existing) <= :existing and coalesce(u.valid_to, :existing) >= :existing",
				"existing", query.on());
		String text = Texts.normalizeToNull(query.text());
		if (text != null) {
			matching(Texts.fold(text).replaceAll("\\s+", " "));
		}
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

	private void with(String sql, String name, @Nullable Object value) {
		if (value != null) {
			this.conditions.add(sql);
			this.params.put(name, value);
		}
	}

	/** By name or code; "xa hai yen" also finds the name "Hải Yến" among the communes. */
	private void matching(String folded) {
		List<String> ways = new ArrayList<>(List.of("u.search_name like :part", "u.code = :text"));
		this.params.put("text", folded);
		this.params.put("part", "%" + escaped(folded) + "%");
		this.params.put("exact", folded);
		Stream.of(UnitType.values())
			.filter((type) -> folded.startsWith(Texts.fold(type.word()) + " "))
			.forEach((type) -> {
				String rest = folded.substring(type.word().length() + 1);
				ways.add("(u.unit_type = '" + type.name() + "' and u.search_name like :rest" + type.ordinal() + ")");
				this.params.put("rest" + type.ordinal(), "%" + escaped(rest) + "%");
				this.params.put("exact", rest);
			});
		this.conditions.add("(" + String.join(" or ", ways) + ")");
		this.order = "(u.search_name = :exact) desc,";
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

	String where() {
		return String.join(" and ", this.conditions);
	}

	/** What comes first, with a comma at its end, or nothing. */
	String order() {
		return this.order;
	}

	Map<String, Object> params() {
		return this.params;
	}

}
