package vn.cchc.remediation.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.evidence.EvidenceFacts;
import vn.cchc.remediation.evidence.EvidenceOutcome;
import vn.cchc.remediation.evidence.EvidenceService;
import vn.cchc.remediation.evidence.Uploader;
import vn.cchc.remediation.unit.UnitRepository;

/**
 * Adds evidence of illustrative communes: papers and a picture that say so themselves.
 */
@Component
class SampleEvidence {

	private final EvidenceService evidence;

	private final UnitRepository units;

	SampleEvidence(EvidenceService evidence, UnitRepository units) {
		this.evidence = evidence;
		this.units = units;
	}

	/** Adds it all. */
	void load(Map<String, Long> unitIds) {
		SampleTable.read("evidence.tsv")
			.forEach((row) -> add(SampleLoader.id(unitIds, row.required("unit")), row.required("file"), row));
	}

	private void add(long unitId, String file, SampleRow row) {
		EvidenceFacts facts = new EvidenceFacts(row.required("title"), row.text("number"), row.date("date"),
				row.text("issuer"));
		try (InputStream bytes = new ClassPathResource("sample/evidence/" + file).getInputStream()) {
			EvidenceOutcome outcome = this.evidence.put(unitId, file, bytes, facts, office(unitId));
			if (outcome.refused()) {
				throw new IllegalStateException(outcome.toString());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Uploader office(long unitId) {
		return new Uploader(null, "Văn phòng " + this.units.get(unitId).displayName());
	}

}
