package vn.cchc.remediation.document.render;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.document.model.Block;

/**
 * A printed page.
 *
 * @param landscape whether it lies
 * @param number its page number; null on the first page of a part, which shows none
 * @param pieces what is on it, in order
 */
public record Sheet(boolean landscape, @Nullable Integer number, List<Piece> pieces) {

	public Sheet {
		pieces = List.copyOf(pieces);
	}

	/**
	 * An element, or what of it is on the page.
	 *
	 * @param id the element's address
	 * @param block what of it is on this page
	 * @param begins whether it begins here
	 * @param ends whether it ends here
	 */
	public record Piece(String id, Block block, boolean begins, boolean ends) {

		/** The address in the page; an element on two pages has its address once. */
		public @Nullable String anchor() {
			return this.begins ? this.id : null;
		}

	}

}
