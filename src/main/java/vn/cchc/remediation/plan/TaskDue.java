package vn.cchc.remediation.plan;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.DueTerm;

/**
 * The deadline of a task in words; of one that was extended also the first one and every
 * later one. The templates' {@code @taskDue}.
 */
@Component("taskDue")
public class TaskDue {

	private static final String NONE = "–";

	private final MessageSourceAccessor messages;

	TaskDue(MessageSource messages) {
		this.messages = new MessageSourceAccessor(messages);
	}

	/** As it is worded now. */
	public String wording(PlanContent.Task task) {
		return wording(task.due());
	}

	/** How it came to be so; empty where it was never extended. */
	public String history(PlanContent.Task task) {
		if (task.extensions().isEmpty()) {
			return "";
		}
		List<String> words = new ArrayList<>();
		words.add(this.messages.getMessage("plan.extension.first",
				new Object[] { wording(task.extensions().get(0).from()) }));
		for (int at = 0; at < task.extensions().size(); at++) {
			words.add(this.messages.getMessage("plan.extension.nth",
					new Object[] { at + 1, wording(task.extensions().get(at).to()) }));
		}
		return "(" + String.join("; ", words) + ")";
	}

	/** Both together. */
	public String whole(PlanContent.Task task) {
		return (wording(task) + " " + history(task)).strip();
	}

	private static String wording(@Nullable DueTerm due) {
		return (due != null) ? due.wording() : NONE;
	}

}
