package vn.cchc.remediation.plan.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.core.TabText;
import vn.cchc.remediation.plan.PlanField;

/** A table pasted from a spreadsheet, where, and what its columns are. */
class PasteForm {

	private String text = "";

	private boolean headed;

	private List<String> column = new ArrayList<>();

	private @Nullable PlanField from;

	private @Nullable Long task;

	private String previewed = "";

	/**
	 * The columns: as chosen when they were chosen for this very text or for one of as
	 * many columns, as they seem to be otherwise.
	 */
	PasteColumns columns(List<TabText.Row> rows) {
		return chosen(rows) ? PasteColumns.chosen(rows, this.headed, this.column)
				: PasteColumns.guess(rows, PasteColumn.of(this.from));
	}

	private boolean chosen(List<TabText.Row> rows) {
		return !this.previewed.isEmpty()
				&& (this.previewed.startsWith(textMark()) || this.column.size() == PasteColumns.width(rows));
	}

	/** Tells a preview from another one: what was looked at is what is added. */
	String mark(PasteColumns columns) {
		return textMark() + columns.choice();
	}

	/**
	 * Every tab and every break counts, since they are what the table is made of.
	 * Browsers write breaks in their own way, and swallow one at the beginning of a
	 * field.
	 */
	private String textMark() {
		return this.text.replaceAll("\\r\\n?", "\n").replaceFirst("^\n+", "").hashCode() + ":";
	}

	public String getText() {
		return this.text;
	}

	public void setText(String text) {
		this.text = text;
	}

	public boolean isHeaded() {
		return this.headed;
	}

	public void setHeaded(boolean headed) {
		this.headed = headed;
	}

	public List<String> getColumn() {
		return this.column;
	}

	public void setColumn(List<String> column) {
		this.column = column;
	}

	public @Nullable PlanField getFrom() {
		return this.from;
	}

	public void setFrom(@Nullable PlanField from) {
		this.from = from;
	}

	public @Nullable Long getTask() {
		return this.task;
	}

	public void setTask(@Nullable Long task) {
		this.task = task;
	}

	public String getPreviewed() {
		return this.previewed;
	}

	public void setPreviewed(String previewed) {
		this.previewed = previewed;
	}

}
