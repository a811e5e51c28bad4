package vn.cchc.remediation.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the operator sets about evidence.
 *
 * @param maxSize the largest file that is taken
 */
@ConfigurationProperties("remediation.evidence")
public record EvidenceSettings(@DefaultValue("20MB") DataSize maxSize) {

	/**
	 * @throws IllegalArgumentException when no file would be taken, or larger ones than
	 * can be read piece by piece
	 */
	public EvidenceSettings {
		if (maxSize.toBytes() <= 0 || maxSize.toGigabytes() >= 1) {
			throw new IllegalArgumentException("remediation.evidence.max-size must be less than 1GB: " + maxSize);
		}
	}

}
