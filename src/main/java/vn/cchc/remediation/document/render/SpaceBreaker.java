package vn.cchc.remediation.document.render;

import com.openhtmltopdf.extend.FSTextBreaker;
import org.jspecify.annotations.Nullable;

/**
 * Breaks lines at spaces only, as an office does: never within "0/3 điểm", "36/QĐ-UBND"
 * or a date. A single word wider than its column is broken by the renderer all the same.
 */
final class SpaceBreaker implements FSTextBreaker {

	private @Nullable String text;

	private int at;

	@Override
	public void setText(String text) {
		this.text = text;
		this.at = 0;
	}

	/** The place behind the next space, -1 behind the last one. */
	@Override
	public int next() {
		int space = (this.text != null) ? this.text.indexOf(' ', this.at) : -1;
		if (space < 0) {
			return -1;
		}
		this.at = space + 1;
		return this.at;
	}

}
