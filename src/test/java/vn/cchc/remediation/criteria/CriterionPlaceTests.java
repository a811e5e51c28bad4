package vn.cchc.remediation.criteria;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.test.util.ReflectionTestUtils;

import vn.cchc.remediation.criteria.CriteriaProblem.Kind;
import vn.cchc.remediation.unit.UnitLevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Where criteria stand: by their codes, or where the set says. No database. */
class CriterionPlaceTests {

	private final CriteriaSet set = new CriteriaSet(NewCriteriaSet.of("Bộ thử", 2024, UnitLevel.COMMUNE));

	private long rows;

	private static NewCriterion criterion(String code) {
		return NewCriterion.of(code, "Tiêu chí " + code, null, null);
	}

	private Criterion add(NewCriterion given) {
		Criterion criterion = this.set.add(given);
		// The database would give it.
		ReflectionTestUtils.setField(criterion, "id", ++this.rows);
		return criterion;
	}

	private Criterion add(String code) {
		return add(criterion(code));
	}

	private void tree(String... expected) {
		assertThat(CriteriaTree.of(this.set).nodes()).extracting((node) -> "  ".repeat(node.depth() - 1) + node.code())
			.containsExactly(expected);
	}

	@Test
	void belowTheNearestThatExists() {
		add("3");
		add("3.12.1");
		tree("3", "  3.12.1");
		add("3.12");
		tree("3", "  3.12", "    3.12.1");
	}

	@Test
	void siblingsWhoseCodesSayOtherwise() {
		add("4");
		add("4.2");
		add(criterion("4.2.2").under("4"));
		add("4.2.3");
		tree("4", "  4.2", "    4.2.3", "  4.2.2");
		this.set.recode(this.set.criteria().get(0), new CriterionCode("9"));
		tree("9", "  9.2", "    9.2.3", "  9.2.2");
	}

	@Test
	void whatWasPutElsewhereComesAlongOnlyWithWhatItStandsBelow() {
		add("4");
		Criterion recoded = add("4.2");
		add("4.2.1");
		add(criterion("4.2.2").under("4"));
		this.set.recode(recoded, new CriterionCode("4.9"));
		tree("4", "  4.2.2", "  4.9", "    4.9.1");
	}

	@Test
	void aCellMovesACriterionWithWhatStandsBelow() {
		add("1");
		add("1.1");
		Criterion moved = add("1.1.1");
		add("1.1.1.1");
		this.set.move(moved, CriterionPlace.parse("1"));
		tree("1", "  1.1", "  1.1.1", "    1.1.1.1");
		assertThat(moved.place().typed()).isEqualTo("1");
		this.set.move(moved, CriterionPlace.parse(""));
		tree("1", "  1.1", "    1.1.1", "      1.1.1.1");
		assertThat(moved.place().typed()).isEmpty();
	}

	@Test
	void atTheTopUntilTheSetNamesWhatIsAbove() {
		assertThat(add(criterion("1.5.1").at(CriterionPlace.TOP)).place().typed()).isEqualTo("–");
		tree("1.5.1");
		add("1");
		tree("1", "  1.5.1");
	}

	@Test
	void onlyALeafIsRemovedWhateverTheCodesSay() {
		add("4");
		Criterion sibling = add("4.2");
		add(criterion("4.2.2").under("4"));
		this.set.remove(sibling);
		tree("4", "  4.2.2");
		Criterion domain = this.set.criteria().get(0);
		assertThat(catchThrowableOfType(CriteriaProblem.class, () -> this.set.remove(domain)).kind())
			.isEqualTo(Kind.HAS_CHILDREN);
	}

	@ParameterizedTest
	@CsvSource({ "7.1, '', PARENT_MISSING", "4.2.2, 5, PARENT_MISFIT", "4.2.2, 4.2.2, PARENT_MISFIT",
			"4.2.2, 4.20, PARENT_MISFIT", "4.2.2, 4.2, PARENT_MISSING" })
	void otherPlacesAreRefused(String code, String above, Kind kind) {
		add("4");
		add("5");
		assertThat(catchThrowableOfType(CriteriaProblem.class, () -> add(criterion(code).under(above))).kind())
			.isEqualTo(kind);
		tree("4", "5");
	}

	@ParameterizedTest
	@CsvSource({ "4, 4.2.1, BELOW_ITSELF", "4, 5, CODE_DUPLICATE", "4.2, 5.2, CODE_DUPLICATE",
			"4.2, 7.2, PARENT_MISSING", "4, 5.1.1, TOO_DEEP" })
	void codesThatCannotBeTaken(String from, String to, Kind kind) {
		add("4");
		add("4.2");
		add("4.2.1");
		add("5");
		add("5.2");
		Criterion criterion = this.set.find(new CriterionCode(from)).orElseThrow();
		assertThat(catchThrowableOfType(CriteriaProblem.class, () -> this.set.recode(criterion, new CriterionCode(to)))
			.kind()).isEqualTo(kind);
		tree("4", "  4.2", "    4.2.1", "5", "  5.2");
	}

}
