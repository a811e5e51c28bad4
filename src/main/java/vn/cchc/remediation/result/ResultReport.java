package vn.cchc.remediation.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.BaseEntity;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.plan.InvalidPlanCell;
import vn.cchc.remediation.plan.PartReader;
import vn.cchc.remediation.plan.Signer;
import vn.cchc.remediation.plan.SigningAuthority;

/**
 * What a unit says at the end of a year about the points it lost: what was achieved, what
 * was not and why. It begins as a draft, is submitted to the chairperson, returned with a
 * remark or issued, and is fixed from then on. One that is opened again becomes a draft
 * while its issued version stays readable, until it is issued again or that is given up.
 */
@Entity
public class ResultReport extends BaseEntity {

	private long unitId;

	private int reportYear;

	private @Nullable Integer scoredYear;

	private @Nullable Long planId;

	private @Nullable Long assessmentId;

	@Enumerated(EnumType.STRING)
	private ResultStatus status = ResultStatus.DRAFT;

	private @Nullable String remark;

	private int issuedVersions;

	@Enumerated(EnumType.STRING)
	@Column(name = "signing_authority")
	private SigningAuthority signing = SigningAuthority.TM;

	private @Nullable String number;

	private @Nullable LocalDate issuedOn;

	private Points adjustment = Points.ZERO;

	private boolean illustrative;

	@ElementCollection
	@CollectionTable(name = "result_text", joinColumns = @JoinColumn(name = "report_id"))
	@MapKeyColumn(name = "kind")
	@MapKeyEnumerated(EnumType.STRING)
	@Column(name = "body")
	private Map<ResultText, String> texts = new EnumMap<>(ResultText.class);

	@OneToMany(mappedBy = "report", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("place, id")
	private List<ResultDomain> domains = new ArrayList<>();

	protected ResultReport() {
	}

	ResultReport(NewResult begun) {
		this.unitId = begun.unitId();
		this.reportYear = begun.reportYear();
		this.scoredYear = begun.scoredYear();
		this.planId = begun.planId();
		this.assessmentId = begun.assessmentId();
		this.illustrative = begun.illustrative();
	}

	/**
	 * The text of a cell, as it would be typed.
	 * @throws InvalidPlanCell when the domain is not in the report any more
	 */
	String read(ResultCell cell) {
		ResultText kind = cell.field().text();
		return (kind != null) ? this.texts.getOrDefault(kind, "") : domain(cell.domainId()).read(cell.field());
	}

	/**
	 * Takes a text into a cell.
	 * @throws InvalidPlanCell when the cell cannot take it; nothing has changed then
	 */
	void write(ResultCell cell, String text) {
		ResultText kind = cell.field().text();
		if (kind != null) {
			write(kind, text);
			return;
		}
		if (cell.field().figure() && this.assessmentId != null) {
			throw new InvalidPlanCell(InvalidPlanCell.Reason.NOT_A_CHOICE, text);
		}
		domain(cell.domainId()).write(cell.field(), text);
	}

	void write(ResultText kind, String text) {
		String body = kind.oneLine() ? PartReader.line(text) : PartReader.paragraphs(text);
		if (body != null) {
			this.texts.put(kind, body);
		}
		else {
			this.texts.remove(kind);
		}
	}

	/** Adds a domain at the end. */
	ResultDomain add(DomainFigures figures) {
		ResultDomain added = new ResultDomain(this, this.domains.size(), figures);
		this.domains.add(added);
		return added;
	}

	/**
	 * Takes out a domain about which nothing is said.
	 * @throws InvalidPlanCell when something is, or when an issued version has it
	 */
	void remove(long domainId) {
		ResultDomain domain = domain(domainId);
		ResultContent.Domain content = domain.content();
		if (!content.untold() || this.issuedVersions > 0) {
			throw new InvalidPlanCell(InvalidPlanCell.Reason.STILL_USED, content.title());
		}
		this.domains.remove(domain);
	}

	/**
	 * Takes the figures that the assessment has today: those of the domains there are,
	 * and the domains that are new.
	 * @param bonus bonus minus penalty
	 */
	void take(List<DomainFigures> figures, Points bonus) {
		this.adjustment = bonus;
		figures.forEach((one) -> of(one).ifPresentOrElse((domain) -> domain.take(one), () -> add(one)));
	}

	private Optional<ResultDomain> of(DomainFigures figures) {
		return this.domains.stream()
			.filter((domain) -> figures.criterionId() != null && figures.criterionId().equals(domain.criterionId()))
			.findFirst();
	}

	private ResultDomain domain(long id) {
		return this.domains.stream()
			.filter((domain) -> domain.id() == id)
			.findFirst()
			.orElseThrow(() -> new InvalidPlanCell(InvalidPlanCell.Reason.GONE, ""));
	}

	/** Hands it to the chairperson. */
	void submit() {
		require(this.status.editable());
		this.status = ResultStatus.SUBMITTED;
	}

	/** The office takes it back before the chairperson decided. */
	void withdraw() {
		require(this.status == ResultStatus.SUBMITTED);
		this.status = ResultStatus.DRAFT;
	}

	/** The chairperson gives it back to be mended. */
	void giveBack(String why) {
		require(this.status == ResultStatus.SUBMITTED);
		this.status = ResultStatus.RETURNED;
		this.remark = why;
	}

	/** The chairperson issues the first or the next version. */
	void issue(Signer signer, @Nullable String documentNumber, @Nullable LocalDate day) {
		require(this.status == ResultStatus.SUBMITTED);
		this.status = ResultStatus.ISSUED;
		this.remark = null;
		this.signing = signer.right();
		write(ResultText.SIGNER_TITLE, signer.title());
		write(ResultText.SIGNER_NAME, PartReader.typed(signer.name()));
		this.number = documentNumber;
		this.issuedOn = day;
		this.issuedVersions++;
	}

	/** Opens an issued one for writing; what was issued stays readable meanwhile. */
	void reopen() {
		require(this.status == ResultStatus.ISSUED);
		this.status = ResultStatus.DRAFT;
	}

	/**
	 * Gives up what was changed since it was opened again: it says again what its issued
	 * version says, word for word.
	 * @param issued the last issued version
	 */
	void giveUp(ResultContent issued) {
		require(reopened() && this.status.editable());
		this.status = ResultStatus.ISSUED;
		this.remark = null;
		this.signing = issued.signing();
		this.number = issued.number();
		this.issuedOn = issued.issuedOn();
		this.adjustment = issued.adjustment();
		this.texts.keySet().retainAll(issued.texts().keySet());
		this.texts.putAll(issued.texts());
		this.domains.removeIf((domain) -> issued.domain(domain.id()).isEmpty());
		issued.domains().forEach((domain) -> domain(domain.id()).restore(domain));
	}

	/**
	 * Makes sure that it may be written.
	 * @throws ResultRule.NotInThisState when it was submitted or issued
	 */
	void requireEditable() {
		require(this.status.editable());
	}

	/**
	 * Makes sure that the chairperson may decide.
	 * @throws ResultRule.NotInThisState when nothing was submitted
	 */
	void requireSubmitted() {
		require(this.status == ResultStatus.SUBMITTED);
	}

	private void require(boolean possible) {
		if (!possible) {
			throw new ResultRule.NotInThisState(this.status);
		}
	}

	/** What every cell has now, as it would be typed. */
	Map<ResultCell, String> cells() {
		Map<ResultCell, String> cells = new LinkedHashMap<>();
		for (ResultField field : ResultField.values()) {
			if (field.ofDomain()) {
				this.domains.forEach((domain) -> cells.put(new ResultCell(field, domain.id()), domain.read(field)));
			}
			else {
				cells.put(new ResultCell(field, 0), read(new ResultCell(field, 0)));
			}
		}
		return cells;
	}

	/** Everything the report says now. */
	public ResultContent content() {
		return new ResultContent(id(), this.unitId, this.reportYear, this.scoredYear, this.planId, this.assessmentId,
				Map.copyOf(this.texts), this.signing, this.number, this.issuedOn, this.adjustment,
				this.domains.stream().map(ResultDomain::content).toList());
	}

	public long unitId() {
		return this.unitId;
	}

	/** The year it tells about. */
	public int reportYear() {
		return this.reportYear;
	}

	/** The plan whose results it tells, null when there was none (S3). */
	public @Nullable Long planId() {
		return this.planId;
	}

	/** The assessment its figures come from, null when from none. */
	public @Nullable Long assessmentId() {
		return this.assessmentId;
	}

	public ResultStatus status() {
		return this.status;
	}

	/** What the chairperson remarked when returning it. */
	public @Nullable String remark() {
		return this.remark;
	}

	/** How many versions were issued. */
	public int issuedVersions() {
		return this.issuedVersions;
	}

	/** Whether an issued one is being changed. */
	public boolean reopened() {
		return this.issuedVersions > 0 && this.status != ResultStatus.ISSUED;
	}

	public boolean illustrative() {
		return this.illustrative;
	}

}
