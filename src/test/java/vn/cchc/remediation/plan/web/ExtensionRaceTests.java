package vn.cchc.remediation.plan.web;

import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.plan.DueExtensions;
import vn.cchc.remediation.plan.PlanRule;
import vn.cchc.remediation.web.TypedText;
import vn.cchc.remediation.web.VietnameseFormat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

/** A request for a later deadline that is decided between a step and its page. */
class ExtensionRaceTests {

	@Test
	void aRemarkStaysWhenTheRequestIsGoneBeforeThePageIsMade() {
		PlanWords words = new PlanWords(messages(), mock(VietnameseFormat.class), Clock.systemUTC());
		DueExtensions extensions = mock(DueExtensions.class);
		willThrow(mock(PlanRule.DueNotLater.class)).given(extensions).grant(anyLong(), anyLong(), any(), any());
		PlanStatusView nothingAsked = mock(PlanStatusView.class);
		given(nothingAsked.asked()).willReturn(List.of());
		PlanStatusPages pages = mock(PlanStatusPages.class);
		given(pages.of(anyLong(), any())).willReturn(nothingAsked);
		DecisionForm form = new DecisionForm();
		form.setGranted(true);
		form.setRemark("Lần cuối");

		ModelAndView page = new ExtensionController(extensions, pages, new PlanSteps(words), words).decide(1, 2, form,
				new BeanPropertyBindingResult(form, "decision"),
				new CurrentAccount(3, "chutich", "Chủ tịch", 0, List.of()), new RedirectAttributesModelMap());

		assertThat(page.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(page.getModel()).containsEntry("problem", words.say("plan.extension.overtaken"))
			.containsEntry("typed", List.of(new TypedText(words.say("plan.extension.remark"), "Lần cuối")));
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("i18n/plan");
		messages.setDefaultEncoding("UTF-8");
		return messages;
	}

}
