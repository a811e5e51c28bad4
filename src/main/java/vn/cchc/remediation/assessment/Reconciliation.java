package vn.cchc.remediation.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.assessment.Finding.Kind;
import vn.cchc.remediation.assessment.Finding.Severity;
import vn.cchc.remediation.assessment.ScoreSheet.Node;
import vn.cchc.remediation.core.Points;

/**
 * Compares the figures of an assessment with each other. Published documents contradict
 * themselves (S1 domain 5, S5), so the findings warn and never block.
 */
public final class Reconciliation {

	private final List<Finding> findings = new ArrayList<>();

	private Reconciliation() {
	}

	/** Looks through a sheet and the header published with it. */
	public static Reconciliation of(ScoreSheet sheet, AssessmentHeader header) {
		Reconciliation reconciliation = new Reconciliation();
		reconciliation.checkHeader(header);
		reconciliation.checkTotal(sheet);
		sheet.rows().stream().filter(Node::applicable).forEach(reconciliation::checkNode);
		return reconciliation;
	}

	/**
	 * Everything found: contradictions before hints, in each the whole first, then row by
	 * row.
	 */
	public List<Finding> findings() {
		return this.findings.stream().sorted(Comparator.comparing(Finding::severity)).toList();
	}

	/** How many of the findings are contradictions. */
	public long warnings() {
		return this.findings.stream().filter((finding) -> finding.severity() == Severity.WARNING).count();
	}

	private void checkHeader(AssessmentHeader header) {
		checkRank(header.rank(), header.groupSize());
		checkRank(header.previousRank(), header.previousGroupSize());
	}

	private void checkRank(@Nullable Integer rank, @Nullable Integer size) {
		if (rank != null && size != null && rank > size) {
			this.findings.add(new Finding(Kind.RANK_ABOVE_GROUP, null, null, List.of("" + rank, "" + size)));
		}
	}

	private void checkTotal(ScoreSheet sheet) {
		Figures total = sheet.total();
		Points finalScore = total.finalScore();
		Points max = total.max();
		if (finalScore != null && (finalScore.isNegative() || (max != null && finalScore.compareTo(max) > 0))) {
			this.findings.add(new Finding(Kind.TOTAL_OUT_OF_RANGE, null, null,
					List.of(finalScore.printed(), (max != null) ? max.printed() : "–")));
		}
		List<Node> missing = sheet.domains()
			.stream()
			.filter(Node::applicable)
			.filter((node) -> !complete(node))
			.toList();
		if (!missing.isEmpty()) {
			String codes = missing.stream().map((node) -> node.criterion().code()).collect(Collectors.joining(", "));
			this.findings.add(new Finding(Kind.INCOMPLETE, missing.get(0).criterion(), null,
					List.of("" + missing.size(), "" + sheet.domains().size(), codes)));
		}
	}

	private static boolean complete(Node node) {
		return node.figures().complete();
	}

	private void checkNode(Node node) {
		checkSelfSum(node);
		checkFinalSum(node);
		checkLoss(node);
		checkMaximum(node);
		checkEntry(node);
		if (node.criterion().domain()) {
			checkCut(node);
		}
	}

	private void checkSelfSum(Node node) {
		Points sum = node.childrenSum(ScoreColumn.SELF);
		Points entered = node.entry().self();
		boolean allKnown = listsAll(node) && applicableChildren(node)
			.allMatch((child) -> child.value(ScoreColumn.SELF) != null || child.criterion().survey());
		if (entered != null && sum != null && allKnown && !entered.equals(sum)) {
			add(Kind.SELF_SUM_DIFFERS, node, CellField.SELF, entered, sum, difference(entered, sum));
		}
	}

	private void checkFinalSum(Node node) {
		Points entered = node.enteredFinal();
		Points sum = Figures.sumOfKnown(applicableChildren(node).map(Node::figures).toList(), Figures::finalScore);
		if (entered != null && sum != null && scoresAll(node) && !entered.equals(sum)) {
			add(Kind.FINAL_SUM_DIFFERS, node, finalField(node), entered, sum, difference(entered, sum));
		}
	}

	/**
	 * Compares what was lost with what the criteria below explain, where these are listed
	 * only in part; otherwise the sums are compared.
	 */
	private void checkLoss(Node node) {
		Points lost = node.lost();
		Points listed = listedBelow(node);
		if (lost == null || listed == null || node.enteredFinal() == null || scoresAll(node)) {
			return;
		}
		if (listed.compareTo(lost) < 0) {
			add(Kind.LOSS_UNEXPLAINED, node, finalField(node), lost, listed, lost.minus(listed));
		}
		if (listed.compareTo(lost) > 0) {
			add(Kind.LISTED_LOSS_TOO_LARGE, node, finalField(node), lost, listed, listed.minus(lost));
		}
	}

	/** What the criteria below lost, as far as they say; null when there are none. */
	private static @Nullable Points listedBelow(Node node) {
		if (node.children().isEmpty()) {
			return null;
		}
		return applicableChildren(node).map(Reconciliation::explained).reduce(Points.ZERO, Points::plus);
	}

	private static Points explained(Node node) {
		Points lost = node.lost();
		if (lost != null) {
			return lost;
		}
		Points below = listedBelow(node);
		return (below != null) ? below : Points.ZERO;
	}

	private void checkMaximum(Node node) {
		Points max = node.figures().max();
		boolean used = node.criterion().domain() || node.entry().deducted() || node.enteredFinal() != null;
		if (max == null && used) {
			add(Kind.MAXIMUM_UNKNOWN, node, null);
		}
		for (ScoreColumn column : ScoreColumn.values()) {
			Points score = node.entry().get(column);
			if (max != null && score != null && score.compareTo(max) > 0) {
				add(Kind.ABOVE_MAXIMUM, node, CellField.of(column), score, max);
			}
		}
	}

	private void checkEntry(Node node) {
		if (node.entry().deducted() && node.lost() == null) {
			add(Kind.DEDUCTED_WITHOUT_FIGURE, node, CellField.APPRAISED_1);
		}
		Points self = node.entry().self();
		if (node.criterion().survey() && self != null) {
			add(Kind.SURVEY_SELF_SCORED, node, CellField.SELF, self);
		}
	}

	private void checkCut(Node node) {
		Points cut = node.figures().cut();
		Points self = node.figures().self();
		Points finalScore = node.finalScore();
		if (cut == null || self == null || finalScore == null || cut.isZero()) {
			return;
		}
		if (cut.isPositive()) {
			add(Kind.APPRAISED_LOWER, node, finalField(node), self, finalScore, cut);
		}
		else {
			add(Kind.APPRAISED_HIGHER, node, finalField(node), self, finalScore, Points.ZERO.minus(cut));
		}
	}

	private static Stream<Node> applicableChildren(Node node) {
		return node.children().stream().filter(Node::applicable);
	}

	/** Whether every criterion below has a score, so that the sums can be compared. */
	private static boolean scoresAll(Node node) {
		return listsAll(node) && applicableChildren(node).allMatch(Reconciliation::complete);
	}

	/**
	 * Whether the set lists all criteria below and not only those that lost points (S1):
	 * their maxima make up the maximum above.
	 */
	private static boolean listsAll(Node node) {
		List<Figures> below = applicableChildren(node).map(Node::figures).toList();
		return Objects.equals(Figures.sum(below).max(), node.figures().max());
	}

	/** The cell that the final score came from. */
	private static CellField finalField(Node node) {
		ScoreColumn column = node.entry().finalColumn(node.criterion().survey());
		return CellField.of((column != null) ? column : ScoreColumn.APPRAISED_1);
	}

	private static Points difference(Points a, Points b) {
		return (a.compareTo(b) > 0) ? a.minus(b) : b.minus(a);
	}

	private void add(Kind kind, Node node, @Nullable CellField field, Points... figures) {
		List<String> printed = Arrays.stream(figures).map(Points::printed).toList();
		this.findings.add(new Finding(kind, node.criterion(), field, printed));
	}

}
