package vn.cchc.remediation.evidence;

import java.util.List;

/**
 * What the field to choose evidence with shows ({@code evidence/_picker}). The form that
 * it stands in sends the identities chosen as {@code field}, and without script new files
 * as {@code fieldFiles}.
 *
 * @param unitId whose evidence is chosen from
 * @param field name of the field in the form, letters only; another one for each field on
 * a page
 * @param chosen what is chosen
 * @param offered the newest of the rest
 */
public record EvidencePicker(long unitId, String field, List<EvidenceView> chosen, List<EvidenceView> offered) {

	/** So many are offered; the others are found by typing. */
	public static final int OFFERED = 12;

	public EvidencePicker {
		chosen = List.copyOf(chosen);
		offered = List.copyOf(offered);
	}

}
