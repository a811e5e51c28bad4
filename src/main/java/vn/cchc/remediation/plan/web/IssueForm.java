package vn.cchc.remediation.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanText;
import vn.cchc.remediation.plan.Signer;
import vn.cchc.remediation.plan.SigningAuthority;
import vn.cchc.remediation.web.DateText;
import vn.cchc.remediation.web.TypedDate;
import vn.cchc.remediation.web.TypedText;
import vn.cchc.remediation.web.VietnameseFormat;

/** Number, date and signer of a document that is being issued; usually a plan. */
public class IssueForm {

	/** Symbol of a plan of a People's Committee (Decree 30/2020, Annex III). */
	private static final String SYMBOL = "KH-UBND";

	private static final String NUMBER_PART = "[0-9]{1,6}[A-Za-zĐđ]?";

	private static final String SYMBOL_PART = "[A-Za-zĐđ0-9][A-Za-zĐđ0-9.&-]{1,29}";

	/** As it stands on the paper, too: {@code Số: 15/KH-UBND}. */
	private static final String NUMBER = "(?:[Ss]ố\\s*:?\\s*)?(" + NUMBER_PART + ")(?:\\s*/\\s*(" + SYMBOL_PART + "))?";

	private static final java.util.regex.Pattern TYPED = java.util.regex.Pattern.compile(NUMBER);

	@NotBlank(message = "{plan.flow.issue.number.missing}")
	@Pattern(regexp = "|" + NUMBER, message = "{plan.flow.issue.number.invalid}")
	private String number = "";

	@Pattern(regexp = SYMBOL_PART, message = "{plan.flow.issue.symbol.invalid}")
	private String symbol = SYMBOL;

	@NotBlank(message = "{plan.flow.issue.day.missing}")
	@DateText
	private String day = "";

	@NotNull(message = "{plan.flow.issue.right.missing}")
	private @Nullable SigningAuthority right = SigningAuthority.TM;

	@NotBlank(message = "{plan.flow.issue.signerTitle.missing}")
	@Size(max = 200, message = "{plan.flow.issue.long}")
	private String signerTitle = "";

	@Size(max = 200, message = "{plan.flow.issue.long}")
	private String signerName = "";

	private int submission;

	private String confirmed = "";

	/** What can be proposed for a plan. */
	static IssueForm proposed(PlanContent content, LocalDate today, String usualTitle, int submission) {
		IssueForm form = new IssueForm();
		String title = content.text(PlanText.SIGNER_TITLE);
		form.propose(content.number(), today,
				new Signer(content.signing(), title.isEmpty() ? usualTitle : title, content.text(PlanText.SIGNER_NAME)),
				submission);
		return form;
	}

	/**
	 * Fills in what can be proposed.
	 * @param last number of the last version with its symbol, null where there is none
	 * @param signer the signer of the last version, or who usually signs
	 */
	public void propose(@Nullable String last, LocalDate today, Signer signer, int submissionRead) {
		if (last != null && last.contains("/")) {
			this.symbol = last.substring(last.indexOf('/') + 1);
		}
		this.day = new VietnameseFormat().date(today);
		this.right = signer.right();
		this.signerTitle = signer.title();
		this.signerName = Objects.requireNonNullElse(signer.name(), "");
		this.submission = submissionRead;
	}

	/**
	 * Number with symbol: {@code 12/KH-UBND}; a symbol typed with the number counts.
	 * Below ten it has a zero before it (Decree 30/2020/NĐ-CP, Annex I). Only of a form
	 * without errors.
	 */
	public String document() {
		Matcher typed = TYPED.matcher(this.number);
		if (!typed.matches()) {
			throw new IllegalStateException("not the number of a document: " + this.number);
		}
		String digits = typed.group(1).matches("[0-9]\\D?") ? "0" + typed.group(1) : typed.group(1);
		return digits + "/" + Objects.requireNonNullElse(typed.group(2), this.symbol);
	}

	/** The date; only of a form without errors. */
	public LocalDate date() {
		return Objects.requireNonNull(TypedDate.parse(this.day));
	}

	/** Whether what the date brings with it was shown and is wanted all the same. */
	boolean confirmsDate() {
		return date().toString().equals(this.confirmed);
	}

	/** Asks whether the date is wanted, whatever it brings with it. */
	void askAboutDate() {
		this.confirmed = date().toString();
	}

	/** Who signs; only of a form without errors. */
	public Signer signer() {
		return new Signer(Objects.requireNonNull(this.right), this.signerTitle, Texts.normalizeToNull(this.signerName));
	}

	/**
	 * What was typed, by the names of the fields.
	 * @param words the text of a key
	 */
	public List<TypedText> typed(UnaryOperator<String> words) {
		return List.of(new TypedText(words.apply("plan.flow.issue.number"), this.number),
				new TypedText(words.apply("plan.flow.issue.symbol"), this.symbol),
				new TypedText(words.apply("plan.flow.issue.day"), this.day),
				new TypedText(words.apply("plan.flow.issue.right"),
						(this.right != null) ? words.apply("plan.signing." + this.right) : ""),
				new TypedText(words.apply("plan.flow.issue.signerTitle"), this.signerTitle),
				new TypedText(words.apply("plan.flow.issue.signerName"), this.signerName));
	}

	public String getNumber() {
		return this.number;
	}

	public void setNumber(String number) {
		this.number = Texts.normalize(number);
	}

	public String getSymbol() {
		return this.symbol;
	}

	public void setSymbol(String symbol) {
		this.symbol = symbol;
	}

	public String getDay() {
		return this.day;
	}

	public void setDay(String day) {
		this.day = day;
	}

	public @Nullable SigningAuthority getRight() {
		return this.right;
	}

	public void setRight(@Nullable SigningAuthority right) {
		this.right = right;
	}

	public String getSignerTitle() {
		return this.signerTitle;
	}

	public void setSignerTitle(String signerTitle) {
		this.signerTitle = signerTitle;
	}

	public String getSignerName() {
		return this.signerName;
	}

	public void setSignerName(String signerName) {
		this.signerName = signerName;
	}

	public String getConfirmed() {
		return this.confirmed;
	}

	public void setConfirmed(String confirmed) {
		this.confirmed = confirmed;
	}

	public int getSubmission() {
		return this.submission;
	}

	public void setSubmission(int submission) {
		this.submission = submission;
	}

}
