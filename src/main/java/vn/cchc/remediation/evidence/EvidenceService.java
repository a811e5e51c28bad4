package vn.cchc.remediation.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.evidence.ContentCheck.Checked;
import vn.cchc.remediation.evidence.EvidenceOutcome.Kind;
import vn.cchc.remediation.web.VietnameseFormat;

/** Takes evidence in, says what it is, removes it. */
@Service
public class EvidenceService {

	private final EvidenceRepository repository;

	private final StoredFiles files;

	private final EvidenceDirectory directory;

	private final EvidenceSettings settings;

	private final VietnameseFormat format;

	private final TransactionTemplate transaction;

	private final Clock clock;

	EvidenceService(EvidenceRepository repository, StoredFiles files, EvidenceDirectory directory,
			EvidenceSettings settings, VietnameseFormat format, TransactionTemplate transaction, Clock clock) {
		this.repository = repository;
		this.files = files;
		this.directory = directory;
		this.settings = settings;
		this.format = format;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Takes in a file of a form; otherwise as
	 * {@link #put(long, String, InputStream, EvidenceFacts, Uploader)}.
	 */
	public EvidenceOutcome put(long unitId, MultipartFile file, EvidenceFacts facts, Uploader uploader)
			throws IOException {
		try (InputStream bytes = file.getInputStream()) {
			return put(unitId, Objects.requireNonNullElse(file.getOriginalFilename(), ""), bytes, facts, uploader);
		}
	}

	/**
	 * Takes in a file. It is received and looked at before the transaction begins: either
	 * the whole file is kept or nothing of it.
	 * @param fileName as it is called where it comes from
	 * @param bytes read to the end, or to the limit; not closed
	 * @param facts what it is, where the unit does not have the same content already
	 * @throws IOException when the file breaks off
	 */
	public EvidenceOutcome put(long unitId, String fileName, InputStream bytes, EvidenceFacts facts, Uploader uploader)
			throws IOException {
		String base = FileName.base(fileName);
		try (ReceivedFile received = ReceivedFile.receive(bytes, this.settings.maxSize().toBytes())) {
			Checked checked = ContentCheck.check(received.bytes());
			String name = FileName.of(base, checked.type());
			return Objects.requireNonNull(
					this.transaction.execute((status) -> keep(unitId, received, checked, name, facts, uploader)));
		}
		catch (FileRefused refused) {
			return EvidenceOutcome.refused(FileName.shown(fileName), refused.reason(), limit());
		}
	}

	private EvidenceOutcome keep(long unitId, ReceivedFile received, Checked checked, String name, EvidenceFacts facts,
			Uploader uploader) {
		this.files.lock(received.sha256());
		Optional<Evidence> existing = this.repository.findByUnitIdAndSha256(unitId, received.sha256());
		if (existing.isPresent()) {
			return EvidenceOutcome.taken(Kind.ALREADY_THERE, this.directory.get(existing.get().id()));
		}
		try {
			this.files.keep(received, checked);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Evidence evidence = this.repository
			.saveAndFlush(new Evidence(unitId, received.sha256(), name, facts, uploader, Instant.now(this.clock)));
		return EvidenceOutcome.taken(Kind.STORED, this.directory.get(evidence.id()));
	}

	private String limit() {
		return this.format.fileSize(this.settings.maxSize().toBytes());
	}

	/**
	 * Says what the evidence is.
	 * @param version that was read
	 * @throws EvidenceRule.Changed when somebody else has changed it since
	 * @throws NotFound when there is none
	 */
	@Transactional
	public void describe(long id, long version, EvidenceFacts facts) {
		Evidence evidence = this.repository.get(id);
		if (evidence.version() != version) {
			throw new EvidenceRule.Changed(id);
		}
		evidence.describe(facts);
		try {
			this.repository.saveAndFlush(evidence);
		}
		catch (OptimisticLockingFailureException ex) {
			throw new EvidenceRule.Changed(id);
		}
	}

	/**
	 * Removes the evidence, and its file when no other unit has it.
	 * @throws EvidenceRule.InUse when it proves something
	 * @throws NotFound when there is none
	 */
	@Transactional
	public void remove(long id) {
		Evidence evidence = this.repository.get(id);
		this.files.lock(evidence.sha256());
		try {
			this.repository.delete(evidence);
			this.repository.flush();
		}
		catch (DataIntegrityViolationException ex) {
			throw new EvidenceRule.InUse(id);
		}
		this.files.removeUnused(evidence.sha256());
	}

}
