package vn.cchc.remediation.core;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Identity and optimistic version of an aggregate. */
@MappedSuperclass
public abstract class BaseEntity {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private long version;

	/**
	 * The identity.
	 * @throws IllegalStateException before the first save
	 */
	public long id() {
		if (this.id == null) {
			throw new IllegalStateException(getClass().getSimpleName() + " has not been saved");
		}
		return this.id;
	}

	public long version() {
		return this.version;
	}

}
