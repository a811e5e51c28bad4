package vn.cchc.remediation.reminder;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.cchc.remediation.reminder.ChaseList.Late;
import vn.cchc.remediation.web.DataTable;
import vn.cchc.remediation.web.TableCell;
import vn.cchc.remediation.web.TableShape;
import vn.cchc.remediation.web.Tables;

/** What is late as a table: per unit with who leads, or per lead. */
@Component
class ChaseTable {

	private final Tables tables;

	private final WorkWords words;

	ChaseTable(Tables tables, WorkWords words) {
		this.tables = tables;
		this.words = words;
	}

	/**
	 * The table.
	 * @param whose name of the authority or unit
	 * @param groups what is late, by unit or by lead
	 * @param byUnit whether by unit
	 */
	DataTable of(String whose, Map<String, List<Late>> groups, boolean byUnit) {
		List<Late> late = groups.values().stream().flatMap(Collection::stream).toList();
		TableShape<Late> shape = this.tables.<Late>shape()
			.text("reminder.chase.what", (one) -> TableCell.text(what(one)).to(one.path()))
			.text(byUnit, "reminder.chase.lead", (one) -> TableCell.text((one.lead() != null) ? one.lead() : "–"))
			.text("reminder.chase.state", (one) -> TableCell.text(state(one)).tint("text-nowrap"))
			.figure("reminder.chase.due", (one) -> TableCell.date(one.dueOn()))
			.figure("reminder.chase.days", (one) -> TableCell.count(one.days()))
			.grouped(byUnit ? "reminder.chase.unit.column" : "reminder.chase.lead",
					(one) -> byUnit ? TableCell.text(StringUtils.capitalize(one.unit())).to("/units/" + one.unitId())
							: TableCell.text(lead(one)));
		DataTable table = shape.of("chase", this.tables.say("reminder.chase.title"), List.of(whose), late);
		return late.isEmpty() ? table : table.total(TableCell.text(this.tables.say("reminder.chase.sum", late.size())));
	}

	private String what(Late late) {
		return (late.term() != null)
				? this.tables.say("reminder.chase.report",
						this.words.term(late.term(), LocaleContextHolder.getLocale()))
				: (late.task() != null) ? late.task() : "";
	}

	/** A task that is said to be done is late all the same when that did not convince. */
	private String state(Late late) {
		if (late.state() == null) {
			return this.tables.say("reminder.chase.state.none");
		}
		String state = this.tables.say("progress.state." + late.state());
		return (late.verdict() != null) ? this.tables.say("reminder.chase.state.objected", state,
				this.tables.say("progress.verdict." + late.verdict())) : state;
	}

	private String lead(Late late) {
		if (late.lead() != null && !late.lead().isEmpty()) {
			return late.lead();
		}
		return this.tables.say((late.term() != null) ? "reminder.chase.reports" : "reminder.chase.nobody");
	}

}
