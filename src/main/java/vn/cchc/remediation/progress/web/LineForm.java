package vn.cchc.remediation.progress.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.cchc.remediation.progress.LineEntry;
import vn.cchc.remediation.progress.LineMerge.Part;
import vn.cchc.remediation.progress.ReportContent;

/** A line as it is sent, with what it said when it was shown. */
class LineForm extends LineFields {

	/** What was shown; not checked, because nobody types it. */
	private LineFields was = new LineFields();

	/** Evidence to be added. */
	private List<Long> evidence = new ArrayList<>();

	/** Of each part in conflict, "stored" when the stored text was chosen. */
	private Map<String, String> take = new HashMap<>();

	/** Where to go when it is saved: "next", or "" to stay. */
	private String then = "";

	static LineForm of(ReportContent.Line line) {
		LineForm form = new LineForm();
		form.fill(line);
		form.was.fill(line);
		return form;
	}

	/** What is meant; of a part whose stored text was chosen, that text. */
	LineEntry wanted() {
		LineEntry mine = entry();
		LineEntry stored = this.was.entry();
		LineEntry progress = takes(Part.STATE) ? stored : mine;
		return new LineEntry(progress.state(), progress.percent(), from(Part.ACHIEVED, mine, stored).achieved(),
				from(Part.REACHED, mine, stored).reached(), from(Part.OBSTACLE, mine, stored).obstacle(),
				from(Part.PROPOSAL, mine, stored).proposal());
	}

	private LineEntry from(Part part, LineEntry mine, LineEntry stored) {
		return takes(part) ? stored : mine;
	}

	private boolean takes(Part part) {
		return takes(part.name());
	}

	private boolean takes(String part) {
		return "stored".equals(this.take.get(part));
	}

	/** The answer that is meant. */
	String wantedAnswer() {
		return takes("ANSWER") ? this.was.getAnswer() : getAnswer();
	}

	/** Begins with the text of the period before. */
	void reuse(String before) {
		if (!getAchieved().contains(before)) {
			setAchieved(getAchieved().isEmpty() ? before : before + "\n" + getAchieved());
		}
	}

	public LineFields getWas() {
		return this.was;
	}

	public void setWas(LineFields was) {
		this.was = was;
	}

	public List<Long> getEvidence() {
		return this.evidence;
	}

	public void setEvidence(List<Long> evidence) {
		this.evidence = evidence;
	}

	public Map<String, String> getTake() {
		return this.take;
	}

	public void setTake(Map<String, String> take) {
		this.take = take;
	}

	public String getThen() {
		return this.then;
	}

	public void setThen(String then) {
		this.then = then;
	}

}
