package vn.cchc.remediation.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.assessment.ScoreSheet.Node;
import vn.cchc.remediation.core.Points;

/** How the figures of one criterion follow from its entry and the criteria below it. */
final class NodeFigures {

	private static final Figures OUT = new Figures(null, null, null, null, true);

	private NodeFigures() {
	}

	static Figures derive(SheetCriterion criterion, Entry entry, boolean applicable, List<Node> children) {
		if (!applicable) {
			return OUT;
		}
		Figures below = Figures.sum(children.stream().filter(Node::applicable).map(Node::figures).toList());
		Points enteredFinal = entry.finalScore(criterion.survey());
		Points self = (entry.self() != null) ? entry.self() : below.self();
		Points finalScore = (enteredFinal != null) ? enteredFinal : below.finalScore();
		boolean complete = enteredFinal != null || below.complete();
		Figures scored = new Figures(max(criterion, children, below), self, finalScore, below.cut(), complete);
		boolean own = entry.self() != null || enteredFinal != null;
		return own ? withOwnCut(scored, criterion.survey()) : scored;
	}

	/**
	 * Self minus final at this criterion itself, where both are known; a survey is not
	 * self-scored, so nothing was cut there.
	 */
	private static Figures withOwnCut(Figures scored, boolean survey) {
		Points self = scored.self();
		Points finalScore = scored.finalScore();
		if (survey || !scored.complete() || self == null || finalScore == null) {
			return scored;
		}
		return new Figures(scored.max(), self, finalScore, self.minus(finalScore), true);
	}

	/** The own maximum without what is not applicable below, else the sum from below. */
	private static @Nullable Points max(SheetCriterion criterion, List<Node> children, Figures below) {
		if (criterion.max() == null) {
			return below.max();
		}
		Points max = criterion.max();
		for (Node child : children) {
			Points out = takenOut(child);
			if (out == null) {
				return null;
			}
			max = max.minus(out);
		}
		return max;
	}

	/** What a child's inapplicable part takes from the maximum; null when not known. */
	private static @Nullable Points takenOut(Node child) {
		Points own = ownMax(child);
		if (!child.applicable()) {
			return own;
		}
		Points applicable = child.figures().max();
		if (own != null && applicable != null) {
			return own.minus(applicable);
		}
		return nothingOut(child) ? Points.ZERO : null;
	}

	private static boolean nothingOut(Node node) {
		return node.applicable() && node.children().stream().allMatch(NodeFigures::nothingOut);
	}

	private static @Nullable Points ownMax(Node node) {
		if (node.criterion().max() != null) {
			return node.criterion().max();
		}
		List<@Nullable Points> below = new ArrayList<>();
		node.children().forEach((child) -> below.add(ownMax(child)));
		if (below.isEmpty() || below.contains(null)) {
			return null;
		}
		return below.stream().filter(Objects::nonNull).reduce(Points.ZERO, Points::plus);
	}

}
