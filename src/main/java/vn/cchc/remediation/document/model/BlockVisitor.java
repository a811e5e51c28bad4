package vn.cchc.remediation.document.model;

/** Does something for each kind of element; a renderer cannot forget one. */
public interface BlockVisitor {

	void letterhead(Block.Letterhead letterhead);

	void title(Block.Title title);

	void legalBasis(Block.LegalBasis basis);

	void heading(Block.Heading heading);

	void paragraph(Block.Paragraph paragraph);

	void addressees(Block.Addressees addressees);

	void table(Table table);

	void figure(Figure figure);

	void signature(Block.Signature signature);

	void jointSignature(Block.JointSignature signature);

	void annexTitle(Block.AnnexTitle title);

	void smallPrint(Block.SmallPrint line);

}
