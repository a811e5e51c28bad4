package vn.cchc.remediation.progress;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Two people fill in one line: what each of them has changed is kept, and only a part
 * that both have changed, to something else each, has to be chosen.
 *
 * @param entry what comes of it; a part in conflict as the second one wants it
 * @param conflicts the parts that both have changed
 */
public record LineMerge(LineEntry entry, Set<Part> conflicts) {

	/**
	 * Brings the changes together.
	 * @param seen the line as the second one saw it
	 * @param wanted as the second one wants it
	 * @param stored as the first one has left it
	 */
	static LineMerge of(LineEntry seen, LineEntry wanted, LineEntry stored) {
		Merger merger = new Merger(seen, wanted, stored, EnumSet.noneOf(Part.class));
		LineEntry progress = merger.pick(Part.STATE);
		LineEntry merged = new LineEntry(progress.state(), progress.percent(), merger.pick(Part.ACHIEVED).achieved(),
				merger.pick(Part.REACHED).reached(), merger.pick(Part.OBSTACLE).obstacle(),
				merger.pick(Part.PROPOSAL).proposal());
		return new LineMerge(merged, Set.copyOf(merger.conflicts));
	}

	/** The parts of a line. */
	public enum Part {

		/** State and per cent: one says nothing without the other. */
		STATE((entry) -> entry.state() + " " + entry.percent()),

		ACHIEVED(LineEntry::achieved), REACHED(LineEntry::reached), OBSTACLE(LineEntry::obstacle),
		PROPOSAL(LineEntry::proposal);

		private final Function<LineEntry, @Nullable Object> value;

		Part(Function<LineEntry, @Nullable Object> value) {
			this.value = value;
		}

		/** Whether two entries say the same in this part. */
		public boolean same(LineEntry one, LineEntry other) {
			return Objects.equals(this.value.apply(one), this.value.apply(other));
		}

	}

	private record Merger(LineEntry seen, LineEntry wanted, LineEntry stored, Set<Part> conflicts) {

		/** The entry that a part is taken from. */
		LineEntry pick(Part part) {
			if (part.same(this.seen, this.wanted)) {
				return this.stored;
			}
			if (!part.same(this.seen, this.stored) && !part.same(this.wanted, this.stored)) {
				this.conflicts.add(part);
			}
			return this.wanted;
		}

	}

}
