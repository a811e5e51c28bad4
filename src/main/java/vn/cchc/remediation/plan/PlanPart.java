package vn.cchc.remediation.plan;

import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * A section, criterion or task of a plan: it has a place among its kind, and is taken out
 * rather than deleted, because earlier versions name it and so that it can be undone.
 */
@MappedSuperclass
abstract class PlanPart {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(name = "sort_order")
	int place;

	boolean removed;

	/** For Hibernate. */
	protected PlanPart() {
	}

	PlanPart(int place) {
		this.place = place;
	}

	/** The identity; only of a part that was written to the database. */
	long id() {
		return Objects.requireNonNull(this.id);
	}

	/** The place among its kind, from 0. */
	int place() {
		return this.place;
	}

	/** Whether it is part of the plan, not taken out. */
	boolean active() {
		return !this.removed;
	}

}
