package vn.cchc.remediation.unit;

/** A unit as a form asks for it: typed text, and the match that was picked. */
public class UnitChoice {

	private String text = "";

	private String id = "";

	private String searched = "";

	/** Whether the picked match belongs to the text that stands there now. */
	boolean isFresh() {
		return !this.id.isEmpty() && this.text.equals(this.searched);
	}

	public String getText() {
		return this.text;
	}

	public void setText(String text) {
		this.text = text;
	}

	public String getId() {
		return this.id;
	}

	public void setId(String id) {
		this.id = id;
	}

	/** The text that the offered matches belong to. */
	public String getSearched() {
		return this.searched;
	}

	public void setSearched(String searched) {
		this.searched = searched;
	}

}
