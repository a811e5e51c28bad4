package vn.cchc.remediation.unit;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is typed to add or rename an office, position or group. */
class OrgUnitForm {

	@NotNull(message = "{unit.office.kind.missing}")
	private @Nullable OrgUnitKind kind;

	@NotBlank(message = "{unit.office.name.missing}")
	@Size(max = 300, message = "{unit.office.name.long}")
	private String name = "";

	/** The kind; only of a form without errors. */
	OrgUnitKind kind() {
		return Objects.requireNonNull(this.kind);
	}

	public @Nullable OrgUnitKind getKind() {
		return this.kind;
	}

	public void setKind(@Nullable OrgUnitKind kind) {
		this.kind = kind;
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = name;
	}

}
