package vn.cchc.remediation.sample;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

/**
 * What the one transaction of the sample data holds. Every statement looks through all of
 * it for changes; with five thousand scores in it that took most of the time.
 */
@Component
class LoadedObjects {

	private final EntityManager persistence;

	LoadedObjects(EntityManager persistence) {
		this.persistence = persistence;
	}

	/** Writes what was changed and forgets it all. */
	void letGo() {
		this.persistence.flush();
		this.persistence.clear();
	}

}
