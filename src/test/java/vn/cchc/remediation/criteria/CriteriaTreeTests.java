package vn.cchc.remediation.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.test.util.ReflectionTestUtils;

import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.unit.UnitLevel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sums and flags of a tree, without a database, on the illustrative set of 100 points.
 */
class CriteriaTreeTests {

	private final CriteriaSet set = new CriteriaSet(NewCriteriaSet.of("Bộ minh họa 2025", 2025, UnitLevel.COMMUNE));

	private long rows;

	CriteriaTreeTests() {
		lines().forEach((line) -> {
			String[] cells = line.split("\t");
			add(cells[0], cells[1], cells[2]);
		});
	}

	private static Stream<String> lines() {
		try {
			return new ClassPathResource("sample/illustrative-criteria.tsv").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.startsWith("#") && !line.startsWith("code\t"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(String code, String name, String maximum) {
		Points points = maximum.isEmpty() ? null : Points.of(maximum.replace(',', '.'));
		Criterion criterion = this.set.add(NewCriterion.of(code, name, points, null));
		// The database would give it.
		ReflectionTestUtils.setField(criterion, "id", ++this.rows);
	}

	private CriteriaTree.Node node(CriteriaTree tree, String code) {
		return tree.byCode(new CriterionCode(code)).orElseThrow();
	}

	@Test
	void theIllustrativeTreeSumsUpToAHundred() {
		CriteriaTree tree = CriteriaTree.of(this.set);
		assertThat(tree.nodes()).hasSize((int) this.rows).hasSizeGreaterThan(90);
		assertThat(tree.maximum()).isEqualTo(Points.of("100"));
		assertThat(tree.disagreeing()).isEmpty();
		assertThat(tree.unknown()).isEmpty();
		assertThat(tree.roots()).allMatch((root) -> root.depth() == 1 && !root.leaf());
	}

	@Test
	void aNodeKnowsItsPlace() {
		CriteriaTree tree = CriteriaTree.of(this.set);
		CriteriaTree.Node leaf = node(tree, "1.1.1");
		assertThat(leaf.leaf()).isTrue();
		assertThat(leaf.childrenSum()).isNull();
		assertThat(Objects.requireNonNull(tree.parent(leaf)).code()).isEqualTo(new CriterionCode("1.1"));
		assertThat(tree.domain(leaf)).isEqualTo(node(tree, "1"));
		assertThat(tree.children(node(tree, "1.1"))).contains(leaf);
	}

	@Test
	void anotherMaximumFlagsTheNodeAboveOnly() {
		this.set.find(new CriterionCode("1.1.1")).orElseThrow().enter(CriterionColumn.MAX_SCORE, "1,5");
		CriteriaTree tree = CriteriaTree.of(this.set);
		assertThat(tree.disagreeing()).containsExactly(node(tree, "1.1"));
		assertThat(node(tree, "1.1").childrenSum()).isEqualTo(Points.of("3.5"));
		assertThat(tree.maximum()).isEqualTo(Points.of("100"));
	}

	@Test
	void anUnknownMaximumLeavesTheSumUnknownAndIsNoDisagreement() {
		this.set.find(new CriterionCode("1.1.1")).orElseThrow().enter(CriterionColumn.MAX_SCORE, "");
		CriteriaTree tree = CriteriaTree.of(this.set);
		assertThat(node(tree, "1.1").childrenSum()).isNull();
		assertThat(node(tree, "1.1").maximum()).isEqualTo(Points.of("3"));
		assertThat(tree.disagreeing()).isEmpty();
		assertThat(tree.unknown()).containsExactly(node(tree, "1.1.1"));
	}

}
