package vn.cchc.remediation.document.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.document.model.Block.JointSignature;
import vn.cchc.remediation.document.model.Block.LegalBasis;
import vn.cchc.remediation.document.model.Block.Letterhead;
import vn.cchc.remediation.document.model.Block.Signature;
import vn.cchc.remediation.document.model.Block.Title;
import vn.cchc.remediation.plan.Signer;
import vn.cchc.remediation.unit.AdminUnit;

/** The elements with which documents begin and end, from texts that somebody wrote. */
final class Frame {

	/** The first line of who issues, as communes print it. */
	private static final String COMMITTEE = "ỦY BAN NHÂN DÂN";

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private Frame() {
	}

	/**
	 * The header.
	 * @param unit who issues
	 * @param number the line of the number; empty where there is none
	 * @param place where, empty for the unit's own name
	 */
	static Letterhead letterhead(AdminUnit unit, String number, String place, @Nullable LocalDate day) {
		return letter(unit, number, place, day, null);
	}

	/**
	 * The header of an official letter.
	 * @param subject "V/v …"
	 */
	static Letterhead letter(AdminUnit unit, String number, String place, @Nullable LocalDate day,
			@Nullable String subject) {
		return new Letterhead(List.of(COMMITTEE, upper(unit.displayName())), DocumentText.printable(number),
				DocumentText.printable(place.isEmpty() ? unit.name() : place) + ", " + DocumentNumber.day(day),
				(subject != null) ? DocumentText.printable(subject) : null);
	}

	/** The name of the type with the abstract below it. */
	static Title title(String type, String subject) {
		return new Title(type, DocumentText.glued(DocumentText.printable(subject)));
	}

	/** The legal bases, with a mark behind each. */
	static List<LegalBasis> bases(List<String> lines) {
		return marked(lines, "", ";", ".").stream().map(LegalBasis::new).toList();
	}

	/** Recipients and signature. */
	static Signature signature(List<String> recipients, Signer signer) {
		return new Signature(recipients(recipients), signer.right().lines(upper(signer.title())), name(signer.name()));
	}

	/** The two signatures of minutes, and recipients. */
	static JointSignature jointSignature(String secretary, String chair, @Nullable String chairName,
			List<String> recipients) {
		return new JointSignature(upper(secretary), null, upper(chair), name(chairName), recipients(recipients));
	}

	private static List<String> recipients(List<String> lines) {
		return marked(lines, "- ", ";", ".");
	}

	private static @Nullable String name(@Nullable String name) {
		return (name == null || name.isEmpty()) ? null : DocumentText.printable(name);
	}

	private static String upper(String text) {
		return DocumentText.printable(text).toUpperCase(VIETNAMESE);
	}

	/** The lines of a list, each with its mark, the last one with its own. */
	private static List<String> marked(List<String> lines, String before, String mark, String last) {
		List<String> marked = new ArrayList<>();
		for (int at = 0; at < lines.size(); at++) {
			String line = DocumentText.bare(DocumentText.printable(lines.get(at)).replaceFirst("^[-–+•]\\s*", ""));
			marked.add(before + line + ((at + 1 < lines.size()) ? mark : last));
		}
		return marked;
	}

}
