package vn.cchc.remediation.document.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
		@JsonSubTypes.Type(value = Block.Signature.class, name = "signature"),
		@JsonSubTypes.Type(value = Block.AnnexTitle.class, name = "annexTitle"),
		@JsonSubTypes.Type(value = Block.SmallPrint.class, name = "smallPrint") })
public sealed interface Block permits Block.Letterhead, Block.Title, Block.LegalBasis, Block.Heading, Block.Paragraph,
		Block.Signature, Block.AnnexTitle, Block.SmallPrint, Table {

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
	 * @param number "Số: 05/KH-UBND"
	 * @param placeAndDate "Hải Yến, ngày 05 tháng 02 năm 2024"
	 */
	record Letterhead(List<String> agency, String number, String placeAndDate) implements Block {

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
			return Stream.of(this.agency.stream(), Stream.of(NATION, MOTTO), Stream.of(this.number, this.placeAndDate))
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
