package vn.cchc.remediation.document.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** An element of a document (ô numbers: Decree 30/2020/NĐ-CP, Annex I, part IV). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "element")
@JsonSubTypes({ @JsonSubTypes.Type(value = Block.Letterhead.class, name = "letterhead"),
		@JsonSubTypes.Type(value = Block.Title.class, name = "title"),
		@JsonSubTypes.Type(value = Block.LegalBasis.class, name = "legalBasis"),
		@JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
		@JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
		@JsonSubTypes.Type(value = Table.class, name = "table"),
		@JsonSubTypes.Type(value = Block.Addressees.class, name = "addressees"),
		@JsonSubTypes.Type(value = Figure.class, name = "figure"),
		@JsonSubTypes.Type(value = Block.Signature.class, name = "signature"),
		@JsonSubTypes.Type(value = Block.JointSignature.class, name = "jointSignature"),
		@JsonSubTypes.Type(value = Block.AnnexTitle.class, name = "annexTitle"),
		@JsonSubTypes.Type(value = Block.SmallPrint.class, name = "smallPrint") })
public sealed interface Block permits Block.Letterhead, Block.Title, Block.LegalBasis, Block.Heading, Block.Paragraph,
		Block.Addressees, Block.Signature, Block.JointSignature, Block.AnnexTitle, Block.SmallPrint, Table, Figure {

	/** What it says, one line per line of the element. */
	String text();

	/** Calls what is for its kind. */
	void accept(BlockVisitor visitor);

	/** The kind by name, which is the fragment that shows it. */
	default String kind() {
		String name = getClass().getSimpleName();
		return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
	}

	/**
	 * The header: agency and motto, number and date (ô 1 to 4).
	 *
	 * @param agency the agency in capitals, its lines
	 * @param number "Số: 05/KH-UBND"; empty on a working paper, which has none
	 * @param placeAndDate "Hải Yến, ngày 05 tháng 02 năm 2024"
	 * @param subject "V/v …" of an official letter (ô 5b), which has no name of a type;
	 * null of everything else
	 */
	record Letterhead(List<String> agency, String number, String placeAndDate,
			@Nullable String subject) implements Block {

		/** Quốc hiệu. */
		public static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

		/** Tiêu ngữ. */
		public static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

		public Letterhead {
			agency = List.copyOf(agency);
		}

		public String nation() {
			return NATION;
		}

		public String motto() {
			return MOTTO;
		}

		@Override
		public String text() {
			return Stream
				.of(this.agency.stream(), Stream.of(NATION, MOTTO, this.number), Stream.ofNullable(this.subject),
						Stream.of(this.placeAndDate))
				.flatMap((lines) -> lines)
				.collect(Collectors.joining("\n"));
		}

		@Override
		public void accept(BlockVisitor visitor) {
			visitor.letterhead(this);
		}

	}

	/**
	 * Name of the type and abstract (ô 5a).
	 *
	 * @param type "KẾ HOẠCH"
	 * @param subject the abstract
	 */
	record Title(String type, String subject) implements Block {

		@Override
		public String text() {
			return this.type + "\n" + this.subject;
		}

		@Override
		public void accept(BlockVisitor visitor) {
			visitor.title(this);
		}

	}

	/**
	 * A legal basis, in italics (ô 6).
	 *
	 * @param text with its mark at the end
	 */
	record LegalBasis(String text) implements Block {

		@Override
		public void accept(BlockVisitor visitor) {
			visitor.legalBasis(this);
		}

	}

	/**
	 * A heading.
	 *
	 * @param level 1 "I. MỤC ĐÍCH, YÊU CẦU", 2 "1. Mục đích", 3 "1.1. …"
	 * @param text with its number
	 */
	record Heading(int level, String text) implements Block {

		@Override
		public void accept(BlockVisitor visitor) {
			visitor.heading(this);
		}

	}

	/**
	 * A paragraph.
	 *
	 * @param runs its pieces in order
	 */
	record Paragraph(List<Run> runs) implements Block {

		public Paragraph {
			runs = List.copyOf(runs);
		}

		/** A paragraph in one piece. */
		public static Paragraph of(String text) {
			return new Paragraph(List.of(Run.plain(text)));
		}

		@Override
		public String text() {
			return this.runs.stream().map(Run::text).collect(Collectors.joining());
		}

		@Override
		public void accept(BlockVisitor visitor) {
			visitor.paragraph(this);
		}

	}

	/**
	 * To whom a letter or report goes (ô 9a): one behind "Kính gửi:", several below it.
	 *
	 * @param names whom, in order
	 */
	record Addressees(List<String> names) implements Block {

		/** Before whom it goes to. */
		public static final String TO = "Kính gửi:";

		public Addressees {
			names = List.copyOf(names);
		}

		/** Whether they stand below one another. */
		public boolean listed() {
			return this.names.size() > 1;
		}

		/** The first line: with the only one it goes to, or with nobody. */
		public String head() {
			return listed() ? TO : TO + " " + String.join("", this.names) + ".";
		}

		/** The lines below the first one, with their marks. */
		public List<String> list() {
			int last = this.names.size() - 1;
			return listed() ? IntStream.rangeClosed(0, last)
				.mapToObj((at) -> "- " + this.names.get(at) + ((at < last) ? ";" : "."))
				.toList() : List.of();
		}

		@Override
		public String text() {
			return Stream.concat(Stream.of(head()), list().stream()).collect(Collectors.joining("\n"));
		}

		@Override
		public void accept(BlockVisitor visitor) {
			visitor.addressees(this);
		}

	}

	/**
	 * Recipients at the left, signature at the right (ô 7 and 9b).
	 *
	 * @param recipients the list below "Nơi nhận:", with marks
	 * @param authority in whose right it is signed, and the title, line by line
	 * @param name who signs; null while nobody is named
	 */
	record Signature(List<String> recipients, List<String> authority, @Nullable String name) implements Block {

		/** Above the list of recipients. */
		public static final String TO = "Nơi nhận:";

		public Signature {
			recipients = List.copyOf(recipients);
			authority = List.copyOf(authority);
		}

		public String to() {
			return TO;
		}

		@Override
		public String text() {
			Stream<String> left = this.recipients.isEmpty() ? Stream.empty()
					: Stream.concat(Stream.of(TO), this.recipients.stream());
			Stream<String> right = Stream.concat(this.authority.stream(), Stream.ofNullable(this.name));
			return Stream.concat(left, right).collect(Collectors.joining("\n"));
		}

		@Override
		public void accept(BlockVisitor visitor) {
			visitor.signature(this);
		}

	}

	/**
	 * The two who sign minutes (Decree 30/2020/NĐ-CP, Annex III, Mẫu 1.8), and the
	 * recipients below the first.
	 *
	 * @param secretary title of who kept the minutes
	 * @param secretaryName who that is; null while nobody is named
	 * @param chair title of who was in the chair
	 * @param chairName who that is; null while nobody is named
	 * @param recipients the list below "Nơi nhận:", with marks
	 */
	record JointSignature(String secretary, @Nullable String secretaryName, String chair, @Nullable String chairName,
			List<String> recipients) implements Block {

		public JointSignature {
			recipients = List.copyOf(recipients);
		}

		public String to() {
			return Signature.TO;
		}

		@Override
		public String text() {
			return Stream
				.of(Stream.of(this.secretary), Stream.ofNullable(this.secretaryName), Stream.of(this.chair),
						Stream.ofNullable(this.chairName), Stream.of(to()), this.recipients.stream())
				.flatMap((lines) -> lines)
				.collect(Collectors.joining("\n"));
		}

		@Override
		public void accept(BlockVisitor visitor) {
			visitor.jointSignature(this);
		}

	}

	/**
	 * The head of an annex.
	 *
	 * @param label "Phụ lục"
	 * @param name what the annex is about
	 * @param reference "(Kèm theo …)"
	 */
	record AnnexTitle(String label, String name, String reference) implements Block {

		@Override
		public String text() {
			return this.label + "\n" + this.name + "\n" + this.reference;
		}

		@Override
		public void accept(BlockVisitor visitor) {
			visitor.annexTitle(this);
		}

	}

	/**
	 * A line of small print, which the decree does not know.
	 *
	 * @param text what it says
	 */
	record SmallPrint(String text) implements Block {

		@Override
		public void accept(BlockVisitor visitor) {
			visitor.smallPrint(this);
		}

	}

}
