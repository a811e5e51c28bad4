package vn.cchc.remediation.plan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.DueKind;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanParty;

/**
 * The tasks of a plan spread over domains, leads and months.
 *
 * @param domains per domain, in order
 * @param leads per lead, who carries most first; tasks without a lead last
 * @param months the months in which deadlines end, the tasks without one last
 * @param byPoints the tasks that win back points, the most first
 * @param overdue tasks whose deadline has passed
 * @param total how many tasks there are
 */
record PlanSpread(List<Domain> domains, List<Lead> leads, List<Month> months, List<Item> byPoints, long overdue,
		int total) {

	private static final Comparator<Item> MOST_POINTS = Comparator
		.comparing((Item item) -> Objects.requireNonNull(item.task().points()))
		.reversed();

	static PlanSpread of(PlanContent plan, LocalDate today) {
		Map<Long, Integer> numbers = plan.taskNumbers();
		List<Item> items = plan.sections()
			.stream()
			.flatMap((section) -> section.tasks()
				.stream()
				.filter((task) -> !task.blank())
				.map((task) -> Item.of(plan, section, task, Objects.requireNonNull(numbers.get(task.id())), today)))
			.toList();
		return new PlanSpread(plan.sections().stream().map((section) -> Domain.of(section, items)).toList(),
				leads(items), months(items, plan.planYear()),
				items.stream()
					.filter((item) -> item.task().points() != null && item.task().points().isPositive())
					.sorted(MOST_POINTS)
					.toList(),
				items.stream().filter(Item::overdue).count(), items.size());
	}

	private static List<Lead> leads(List<Item> items) {
		Map<String, List<Item>> byLead = new LinkedHashMap<>();
		items.forEach((item) -> byLead.computeIfAbsent(item.leadName(), (name) -> new ArrayList<>()).add(item));
		return byLead.entrySet()
			.stream()
			.map((lead) -> new Lead(lead.getKey(), lead.getValue(), cooperating(items, lead.getKey())))
			.sorted(Comparator.comparing((Lead lead) -> lead.name().isEmpty())
				.thenComparing((Lead lead) -> -lead.items().size()))
			.toList();
	}

	private static long cooperating(List<Item> items, String name) {
		return items.stream()
			.filter((item) -> item.task().cooperating().stream().anyMatch((party) -> party.name().equals(name)))
			.count();
	}

	private static List<Month> months(List<Item> items, int planYear) {
		List<Month> months = new ArrayList<>();
		for (int month = 1; month <= 12; month++) {
			LocalDate first = LocalDate.of(planYear, month, 1);
			months
				.add(new Month(Month.Kind.MONTH, month, items.stream().filter((item) -> item.endsIn(first)).toList()));
		}
		months.add(new Month(Month.Kind.CONTINUOUS, 0, items.stream().filter((item) -> item.continuous()).toList()));
		months.add(new Month(Month.Kind.OTHER_YEAR, 0,
				items.stream().filter((item) -> item.endsOutside(planYear)).toList()));
		months.add(new Month(Month.Kind.NONE, 0, items.stream().filter((item) -> item.lastDay() == null).toList()));
		return months.stream().filter((month) -> month.kind() == Month.Kind.MONTH || !month.items().isEmpty()).toList();
	}

	private static @Nullable Points points(List<Item> items) {
		return Points.sumOfKnown(items.stream().map((item) -> item.task().points()));
	}

	/**
	 * A domain.
	 *
	 * @param section the domain
	 * @param items its tasks
	 */
	record Domain(PlanContent.Section section, List<Item> items) {

		static Domain of(PlanContent.Section section, List<Item> items) {
			return new Domain(section,
					items.stream().filter((item) -> item.task().sectionId() == section.id()).toList());
		}

		public @Nullable Points points() {
			return PlanSpread.points(this.items);
		}

	}

	/**
	 * Somebody who leads.
	 *
	 * @param name the name as written, empty for tasks without a lead
	 * @param items the tasks led
	 * @param cooperating how many tasks of others the lead cooperates in
	 */
	record Lead(String name, List<Item> items, long cooperating) {

		public @Nullable Points points() {
			return PlanSpread.points(this.items);
		}

		public long overdue() {
			return this.items.stream().filter(Item::overdue).count();
		}

	}

	/**
	 * A month of the calendar of deadlines, or what has no month.
	 *
	 * @param kind what it is
	 * @param number 1 to 12, 0 for what has no month
	 * @param items the tasks that end in it
	 */
	record Month(Kind kind, int number, List<Item> items) {

		/** What the calendar has besides months. */
		enum Kind {

			MONTH, CONTINUOUS, OTHER_YEAR, NONE

		}

	}

	/**
	 * A task with what a list needs to show of it.
	 *
	 * @param task the task
	 * @param number its number in the plan
	 * @param codes its criteria, or the title of its domain
	 * @param overdue whether its deadline has passed
	 */
	record Item(PlanContent.Task task, int number, String codes, boolean overdue) {

		static Item of(PlanContent plan, PlanContent.Section section, PlanContent.Task task, int number,
				LocalDate today) {
			List<String> codes = task.criteria()
				.stream()
				.flatMap((link) -> plan.entry(link.entryId()).stream())
				.map(PlanContent.Entry::code)
				.toList();
			return new Item(task, number, codes.isEmpty() ? section.title() : String.join(", ", codes),
					task.due() != null && task.due().passed(today));
		}

		/** Who leads, empty while nobody does. */
		public String leadName() {
			PlanParty lead = this.task.lead();
			return (lead != null) ? lead.name() : "";
		}

		@Nullable LocalDate lastDay() {
			DueTerm due = this.task.due();
			return (due != null) ? due.lastDay() : null;
		}

		boolean continuous() {
			return this.task.due() != null && this.task.due().kind() == DueKind.CONTINUOUS;
		}

		boolean endsIn(LocalDate month) {
			LocalDate day = lastDay();
			return day != null && !continuous() && day.withDayOfMonth(1).equals(month);
		}

		boolean endsOutside(int planYear) {
			LocalDate day = lastDay();
			return day != null && !continuous() && day.getYear() != planYear;
		}

	}

}
