package vn.cchc.remediation.unit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every kind of administrative unit, of today and of before July 2025. */
public enum UnitType {

	COMMUNE("xã", UnitLevel.COMMUNE), WARD("phường", UnitLevel.COMMUNE), TOWNSHIP("thị trấn", UnitLevel.COMMUNE),
	SPECIAL_ZONE("đặc khu", UnitLevel.COMMUNE), RURAL_DISTRICT("huyện", UnitLevel.DISTRICT),
	URBAN_DISTRICT("quận", UnitLevel.DISTRICT), TOWN("thị xã", UnitLevel.DISTRICT),
	PROVINCIAL_CITY("thành phố", UnitLevel.DISTRICT), PROVINCE("tỉnh", UnitLevel.PROVINCE),
	CENTRAL_CITY("thành phố", UnitLevel.PROVINCE);

	private final String word;

	private final UnitLevel level;

	UnitType(String word, UnitLevel level) {
		this.word = word;
		this.level = level;
	}

	/** The kinds of one level. */
	public static List<UnitType> of(UnitLevel level) {
		return Stream.of(values()).filter((type) -> type.level == level).toList();
	}

	/**
	 * The word that stands before the proper name and is part of the official name in
	 * every language: {@code xã}.
	 */
	public String word() {
		return this.word;
	}

	/** The word with a capital first letter: {@code Xã}. */
	public String title() {
		return this.word.substring(0, 1).toUpperCase(Locale.ROOT) + this.word.substring(1);
	}

	public UnitLevel level() {
		return this.level;
	}

}
