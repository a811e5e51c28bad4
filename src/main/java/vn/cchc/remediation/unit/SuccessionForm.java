package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is typed when units take the place of others. */
class SuccessionForm extends SuccessionFacts {

	/** Fields for new units that stand ready; more appear when these are full. */
	private static final int NEW_UNITS = 2;

	private Side before = new Side();

	private Side after = new Side();

	@Valid
	private List<NewSuccessor> founded = new ArrayList<>();

	SuccessionForm() {
		offerNewUnits();
	}

	/** Keeps empty fields at hand for further new units. */
	final void offerNewUnits() {
		while (this.founded.stream().filter(NewSuccessor::isEmpty).count() < NEW_UNITS) {
			this.founded.add(new NewSuccessor());
		}
	}

	/** The succession; only of a form without errors. */
	NewSuccession data() {
		return data(new HashSet<>(this.before.ids), new HashSet<>(this.after.ids));
	}

	/** The successors that are founded; only of a form without errors. */
	List<NewUnit> newUnits() {
		return filled().map((unit) -> unit.data(day())).toList();
	}

	private Stream<NewSuccessor> filled() {
		return this.founded.stream().filter((unit) -> !unit.isEmpty());
	}

	public Side getBefore() {
		return this.before;
	}

	public void setBefore(Side before) {
		this.before = before;
	}

	public Side getAfter() {
		return this.after;
	}

	public void setAfter(Side after) {
		this.after = after;
	}

	public List<NewSuccessor> getFounded() {
		return this.founded;
	}

	public void setFounded(List<NewSuccessor> founded) {
		this.founded = founded;
	}

	/** The units of one side: those chosen, and the text to find more by. */
	static class Side {

		private List<Long> ids = new ArrayList<>();

		private String text = "";

		public List<Long> getIds() {
			return this.ids;
		}

		public void setIds(List<Long> ids) {
			this.ids = ids;
		}

		public String getText() {
			return this.text;
		}

		public void setText(String text) {
			this.text = text;
		}

	}

	/** A successor that is founded by the succession. */
	static class NewSuccessor {

		private UnitType type = UnitType.COMMUNE;

		@Size(max = 200, message = "{unit.form.name.long}")
		private String name = "";

		@Pattern(regexp = "\\s*([0-9]{1,6}\\s*)?", message = "{unit.form.code.invalid}")
		private String code = "";

		boolean isEmpty() {
			return this.name.isBlank();
		}

		private NewUnit data(LocalDate from) {
			return new NewUnit(this.type, this.name, this.code, from, null, false, null);
		}

		public UnitType getType() {
			return this.type;
		}

		public void setType(UnitType type) {
			this.type = type;
		}

		public String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

		public String getCode() {
			return this.code;
		}

		public void setCode(String code) {
			this.code = code;
		}

	}

}
