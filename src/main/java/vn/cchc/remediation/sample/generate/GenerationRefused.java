package vn.cchc.remediation.sample.generate;

/**
 * The database is not empty: the generator never mixes its figures with anybody's data.
 */
public class GenerationRefused extends RuntimeException {

	GenerationRefused(String message) {
		super(message);
	}

}
