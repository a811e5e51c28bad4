package vn.cchc.remediation.sample.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Provinces, districts and communes in the country's proportions: 63 provinces and 705
 * districts for 10,600 communes, as before July 2025.
 *
 * @param units provinces, then districts, then communes
 */
record GeneratedCountry(List<GeneratedUnit> units) {

	/** The first year whose scores the provinces review. */
	static final int DISTRICTS_END_YEAR = 2025;

	private static final int COUNTRY_COMMUNES = 10_600;

	private static final int COUNTRY_DISTRICTS = 705;

	private static final int COUNTRY_PROVINCES = 63;

	private static final String[] FIRST = { "An", "Bình", "Cẩm", "Đông", "Hòa", "Hưng", "Kim", "Long", "Minh", "Mỹ",
			"Nam", "Phú", "Quang", "Sơn", "Tân", "Thanh", "Thạch", "Trung", "Vĩnh", "Xuân" };

	private static final String[] SECOND = { "An", "Bắc", "Châu", "Đức", "Giang", "Hà", "Hải", "Hòa", "Khê", "Lâm",
			"Lộc", "Ninh", "Phong", "Phúc", "Sơn", "Tây", "Thành", "Thịnh", "Thủy", "Trạch" };

	static GeneratedCountry of(int communes, SplittableRandom random) {
		int provinces = share(COUNTRY_PROVINCES, communes);
		int districts = Math.max(provinces, share(COUNTRY_DISTRICTS, communes));
		List<GeneratedUnit> units = new ArrayList<>(provinces + districts + communes);
		for (int i = 0; i < provinces; i++) {
			units.add(new GeneratedUnit(i + 1, "%02d".formatted(i + 1), "PROVINCE", "Tạo sinh %02d".formatted(i + 1), 0,
					0));
		}
		for (int i = 0; i < districts; i++) {
			long province = 1 + (long) i * provinces / districts;
			units.add(new GeneratedUnit(provinces + i + 1, "%03d".formatted(i + 1), "RURAL_DISTRICT", name(random), 0,
					province));
		}
		for (int i = 0; i < communes; i++) {
			GeneratedUnit district = units.get(provinces + (int) ((long) i * districts / communes));
			units.add(new GeneratedUnit(provinces + districts + i + 1, "%05d".formatted(3 * i + 1),
					(random.nextInt(5) == 0) ? "WARD" : "COMMUNE", name(random), district.id(), district.provinceId()));
		}
		return new GeneratedCountry(units);
	}

	List<GeneratedUnit> communes() {
		return this.units.stream().filter(GeneratedUnit::isCommune).toList();
	}

	private static int share(int country, int communes) {
		return Math.max(1, Math.round((float) country * communes / COUNTRY_COMMUNES));
	}

	private static String name(SplittableRandom random) {
		return FIRST[random.nextInt(FIRST.length)] + " " + SECOND[random.nextInt(SECOND.length)];
	}

}
