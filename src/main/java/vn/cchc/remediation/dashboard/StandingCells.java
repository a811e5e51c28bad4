package vn.cchc.remediation.dashboard;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.web.TableCell;
import vn.cchc.remediation.web.Tables;

/** Cells that several tables of the dashboard have: rank, change, state, loss. */
@Component
class StandingCells {

	private final Tables tables;

	StandingCells(Tables tables) {
		this.tables = tables;
	}

	TableCell rank(Standing standing) {
		return TableCell.rank(standing.rank(), standing.groupSize());
	}

	TableCell change(Standing standing) {
		Integer change = standing.change();
		TableCell cell = TableCell.change(change, this.tables.say("dashboard.rank.same"));
		if (change == null || change == 0) {
			return cell;
		}
		return cell.hint(this.tables.say((change > 0) ? "dashboard.rank.up" : "dashboard.rank.down", Math.abs(change)));
	}

	/**
	 * Draft, published or without score: word, colour and icon.
	 * @param state end of the key of its word
	 */
	TableCell state(String state) {
		TableCell cell = TableCell.text(this.tables.say("dashboard.state." + state));
		return switch (state) {
			case "published" -> cell.look("state state-ok").icon("check-circle");
			case "draft" -> cell.look("state state-wait").icon("pencil");
			default -> cell.look("state state-none").icon("dash-circle");
		};
	}

	/** Points lost at a criterion, which may be said to be lost without a figure. */
	TableCell lost(@Nullable Points lost, boolean deducted) {
		return (lost == null && deducted) ? TableCell.text(this.tables.say("dashboard.lost.nofigure"))
			.look("state state-warn")
			.icon("exclamation-triangle") : TableCell.lost(lost);
	}

}
