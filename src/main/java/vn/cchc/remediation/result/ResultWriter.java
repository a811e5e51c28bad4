package vn.cchc.remediation.result;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.assessment.AssessmentHeader;
import vn.cchc.remediation.assessment.AssessmentLook;
import vn.cchc.remediation.assessment.Figures;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.core.Sentences;
import vn.cchc.remediation.plan.LegalBases;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.UnitNames;
import vn.cchc.remediation.progress.Judgement;
import vn.cchc.remediation.progress.PeriodKind;
import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.progress.TaskState;
import vn.cchc.remediation.web.VietnameseFormat;

/**
 * The words with which a result report begins: as much of a document as is known. What
 * nobody has reported stays empty. Always Vietnamese, whatever language the pages have;
 * the sentences stand in {@code result/draft-texts.properties}.
 */
@Component
class ResultWriter {

	private static final List<ResultText> WRITTEN = List.of(ResultText.TITLE, ResultText.OPENING, ResultText.CLOSING,
			ResultText.RECIPIENTS, ResultText.PLACE, ResultText.SIGNER_TITLE);

	private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

	private final UnitNames names;

	private final LegalBases bases;

	private final VietnameseFormat format;

	private final Sentences sentences = new Sentences("result/draft-texts.properties");

	ResultWriter(UnitNames names, LegalBases bases, VietnameseFormat format) {
		this.names = names;
		this.bases = bases;
		this.format = format;
	}

	/**
	 * The texts of a report that is begun; those of which nothing is known are absent.
	 * @param basis the assessment it rests on, null when on none
	 */
	Map<ResultText, String> texts(NewResult begun, @Nullable AssessmentLook basis, YearStory story) {
		Map<String, String> names = this.names.of(begun.unitId(), begun.reportYear());
		PlanContent plan = story.plan();
		names.put("year", Integer.toString(begun.reportYear()));
		names.put("next", Integer.toString(begun.reportYear() + 1));
		names.put("scored", (begun.scoredYear() != null) ? begun.scoredYear().toString() : "");
		names.put("plan", (plan != null) ? cite(plan, names) : "");
		List<String> endings = List.of((plan != null) ? ".PLAN" : "", (begun.scoredYear() != null) ? ".SCORED" : "",
				"");
		Map<ResultText, String> texts = new EnumMap<>(ResultText.class);
		WRITTEN.forEach((text) -> texts.put(text, this.sentences.say(text.name(), endings, names)));
		texts.put(ResultText.LEGAL_BASES,
				Stream
					.of(this.bases.of(begun.reportYear(), basis),
							(plan != null && plan.number() != null) ? this.sentences.say("BASE_PLAN", names) : "")
					.filter((line) -> !line.isEmpty())
					.collect(Collectors.joining("\n")));
		texts.put(ResultText.GENERAL, general(basis, story, names));
		texts.put(ResultText.SOLUTIONS, solutions(story, names));
		return texts;
	}

	private String cite(PlanContent plan, Map<String, String> names) {
		return (plan.number() != null) ? LegalBases.cite(plan.number(), plan.issuedOn(), null)
				: this.sentences.say("PLAN_UNNUMBERED", names);
	}

	/** How the unit was scored, and how far it came with its tasks. */
	private String general(@Nullable AssessmentLook basis, YearStory story, Map<String, String> names) {
		return Stream
			.of((basis != null) ? scored(basis, names) : "", story.tasks().isEmpty() ? "" : counted(story, names),
					Objects.requireNonNullElse(story.summary(), ""))
			.filter((paragraph) -> !paragraph.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private String scored(AssessmentLook basis, Map<String, String> names) {
		Figures total = basis.sheet().total();
		Points lost = total.lost();
		if (lost == null) {
			return "";
		}
		AssessmentHeader header = basis.assessment().header();
		names.put("score", this.format.points(total.finalScore()));
		names.put("max", this.format.points(total.max()));
		names.put("lost", this.format.points(lost));
		names.put("index", this.format.percent(total.index()));
		names.put("rank", (header.rank() != null) ? this.format.rank(header.rank(), header.groupSize()) : "");
		return this.sentences.say((header.rank() != null) ? "GENERAL_SCORED.RANKED" : "GENERAL_SCORED", names);
	}

	private String counted(YearStory story, Map<String, String> names) {
		names.put("terms", terms(story.terms()));
		names.put("tasks", Integer.toString(story.tasks().size()));
		for (TaskState state : TaskState.values()) {
			names.put(state.name(), Integer.toString(story.count(state)));
		}
		long doubted = story.tasks().stream().filter(TaskResult::doubted).count();
		names.put("DONE", Long.toString(story.count(TaskState.DONE) - doubted));
		names.put("doubted", Long.toString(doubted));
		return this.sentences.say((doubted > 0) ? "GENERAL_TASKS.DOUBTED" : "GENERAL_TASKS", names);
	}

	private static String terms(List<PeriodTerm> terms) {
		return terms.stream()
			.map((term) -> (term.kind() == PeriodKind.QUARTER) ? "quý " + QUARTERS.get(term.ordinal() - 1)
					: "tháng " + term.ordinal())
			.collect(Collectors.joining(", "));
	}

	private String solutions(YearStory story, Map<String, String> names) {
		if (story.tasks().isEmpty()) {
			return "";
		}
		long open = story.tasks().stream().filter(TaskResult::open).count();
		names.put("open", Long.toString(open));
		return this.sentences.say((open > 0) ? "SOLUTIONS.OPEN" : "SOLUTIONS", names);
	}

	/**
	 * What became of a domain, told from its tasks; a text of which nothing is known is
	 * empty.
	 */
	Map<ResultField, String> story(List<TaskResult> all) {
		Collection<TaskResult> tasks = TaskResult.alike(all);
		Map<ResultField, String> story = new EnumMap<>(ResultField.class);
		story.put(ResultField.DOMAIN_ACHIEVED, lines(tasks.stream().filter(TaskResult::done), this::achieved));
		story.put(ResultField.DOMAIN_NOT_ACHIEVED,
				lines(tasks.stream().filter((task) -> !task.done()), this::notAchieved));
		story.put(ResultField.DOMAIN_WHY,
				Stream
					.concat(tasks.stream()
						.filter((task) -> !task.done() && task.obstacle() != null)
						.map((task) -> this.sentences.say("WHY", names(task))),
							tasks.stream()
								.filter((task) -> task.doubted() && !remark(task).isEmpty())
								.map((task) -> this.sentences.say("WHY.DOUBTED", names(task))))
					.distinct()
					.collect(Collectors.joining("\n")));
		Stream<String> proposals = tasks.stream()
			.filter((task) -> task.proposal() != null)
			.map((task) -> this.sentences.say("PROPOSAL", names(task)));
		Stream<String> open = tasks.stream()
			.filter(TaskResult::open)
			.map((task) -> this.sentences.say("CONTINUED", names(task)));
		story.put(ResultField.DOMAIN_SOLUTION,
				Stream.concat(proposals, open).distinct().collect(Collectors.joining("\n")));
		return story;
	}

	private static String lines(Stream<TaskResult> tasks, Function<TaskResult, String> line) {
		return tasks.map(line).distinct().collect(Collectors.joining("\n"));
	}

	private String achieved(TaskResult task) {
		String proven = !task.evidence().isEmpty() ? ".PROVEN" : "";
		return this.sentences.say(((task.achieved() != null) ? "ACHIEVED" : "DONE") + proven, names(task));
	}

	private String notAchieved(TaskResult task) {
		Judgement doubt = task.doubt();
		if (task.doubted() && doubt != null) {
			return this.sentences.say("DOUBTED." + doubt.verdict(), names(task));
		}
		boolean partly = task.state() == TaskState.IN_PROGRESS && task.achieved() != null;
		return this.sentences.say(task.state() + (partly ? ".PARTLY" : ""), names(task));
	}

	private static Map<String, String> names(TaskResult task) {
		String codes = String.join(", ", task.codes());
		return Map.of("task", closed(task.task().solution()) + (codes.isEmpty() ? "" : " (tiêu chí " + codes + ")"),
				"achieved", closed(task.achieved()), "percent", Integer.toString(task.percent()), "obstacle",
				closed(task.obstacle()), "proposal", closed(task.proposal()), "evidence",
				"%02d".formatted(task.evidence().size()), "remark", remark(task));
	}

	/** What the authority said about a task that did not convince; empty for nothing. */
	private static String remark(TaskResult task) {
		Judgement doubt = task.doubt();
		return closed((doubt != null) ? doubt.remark() : null);
	}

	/** In one line and without the mark at its end, as part of a sentence. */
	private static String closed(@Nullable String text) {
		return (text != null) ? text.replaceAll("\\s*\\R\\s*", "; ").replaceAll("[.;,\\s]+$", "") : "";
	}

}
