package vn.cchc.remediation.plan;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.Points;

/**
 * The published scores of the units that were scored with the same set, for the question
 * which rank a score would have had. Ranks compare only within such a group.
 */
@Component
public class PeerScores {

	private final JdbcClient jdbc;

	PeerScores(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The others of the group that an assessment belongs to. */
	public Group of(long assessmentId) {
		List<Points> others = this.jdbc.sql("""
				select other.total_final from assessment mine
				join assessment other on other.set_id = mine.set_id and other.year = mine.year and other.id <> mine.id
				where mine.id = :id and other.status = 'PUBLISHED' and other.total_final is not null""")
			.param("id", assessmentId)
			.query(BigDecimal.class)
			.list()
			.stream()
			.map(Points::new)
			.toList();
		return this.jdbc.sql("select group_size, rank from assessment where id = :id")
			.param("id", assessmentId)
			.query((row, at) -> new Group(others, row.getObject("group_size", Integer.class),
					row.getObject("rank", Integer.class)))
			.optional()
			.orElse(Group.UNKNOWN);
	}

	/**
	 * A group of units scored with the same set.
	 *
	 * @param others final scores of the other units that are known here
	 * @param size size of the group as published, null when it is not
	 * @param published the rank as published, null when it is not
	 */
	public record Group(List<Points> others, @Nullable Integer size, @Nullable Integer published) {

		/** Of a plan that rests on no assessment. */
		public static final Group UNKNOWN = new Group(List.of(), null, null);

		/** Whether every unit of the group is known, so that a rank can be said. */
		public boolean complete() {
			return this.size != null && this.size == this.others.size() + 1;
		}

		/**
		 * The rank a score would have, ties sharing one; null while the group is not
		 * known as a whole.
		 */
		public @Nullable Integer rankOf(@Nullable Points score) {
			if (score == null || !complete()) {
				return null;
			}
			return 1 + (int) this.others.stream().filter((other) -> other.compareTo(score) > 0).count();
		}

	}

}
