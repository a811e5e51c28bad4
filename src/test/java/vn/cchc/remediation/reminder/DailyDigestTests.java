package vn.cchc.remediation.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.cchc.remediation.progress.ProgressFixture;
import vn.cchc.remediation.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The daily e-mail, received by a real SMTP server. */
@IntegrationTest
class DailyDigestTests {

	@Autowired
	private ReminderFixture fixture;

	@Autowired
	private ProgressFixture progress;

	@Autowired
	private NoticeSettings notices;

	private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	/** A day of its own for each test: an account gets one e-mail a day. */
	private LocalDate day = LocalDate.of(2024, 6, 30);

	private long lead;

	@BeforeEach
	void remind() {
		this.server.start();
		ReminderFixture.People people = this.fixture.people(this.progress.place());
		this.lead = people.lead();
		this.notices.mail(this.lead, "can.bo" + this.lead + "@xa.vi-du.gov.vn", true);
		this.fixture.reminders(this.day).make();
	}

	@AfterEach
	void stop() {
		this.server.stop();
	}

	@Test
	void digestArrivesWithItsAccentsOnceADay() throws Exception {
		assertThat(this.fixture.digest(this.day, sender()).send()).isEqualTo(1);
		assertThat(this.fixture.digest(this.day, sender()).send()).as("sent already").isZero();

		MimeMessage received = this.server.getReceivedMessages()[0];
		assertThat(received.getSubject()).contains("việc cần xem ngày 30/06/2024");
		assertThat(received.getAllRecipients()[0]).hasToString("can.bo" + this.lead + "@xa.vi-du.gov.vn");
		assertThat((String) received.getContent()).contains("Hết hạn hôm nay 30/06/2024", "Cử công chức đi học",
				"https://cchc.vi-du.gov.vn/plans/", "Kính gửi");
		assertThat(GreenMailUtil.getHeaders(received)).contains("digest-" + this.lead + "-2024-06-30@");
	}

	@Test
	void whatIsRemindedOfWhileTheEmailIsOnItsWayIsInTheNextOne() throws Exception {
		LocalDate next = this.day.plusDays(1);
		JavaMailSenderImpl slow = new JavaMailSenderImpl() {
			@Override
			public void send(MimeMessage message) {
				DailyDigestTests.this.fixture.reminders(next).make();
				sender().send(message);
			}
		};
		assertThat(this.fixture.digest(this.day, slow).send()).isEqualTo(1);
		this.fixture.digest(next, sender()).send();
		assertThat(received()).hasSize(2)
			.last()
			.satisfies((message) -> assertThat((String) message.getContent()).contains("Đã quá hạn 30/06/2024"));
	}

	@Test
	void whoDoesNotWantItAnyMoreGetsNone() {
		JavaMailSenderImpl nowhere = sender();
		nowhere.setPort(1);
		this.fixture.digest(this.day, nowhere).send();
		this.notices.mail(this.lead, "can.bo" + this.lead + "@xa.vi-du.gov.vn", false);
		this.fixture.digestLater(this.day, sender()).send();
		assertThat(received()).isEmpty();
	}

	@Test
	void unreachableServerIsTriedAgainLater() {
		JavaMailSenderImpl nowhere = sender();
		nowhere.setPort(1);
		assertThat(this.fixture.digest(this.day, nowhere).send()).isEqualTo(1);
		assertThat(this.server.getReceivedMessages()).isEmpty();
		assertThat(this.fixture.digest(this.day, sender()).send()).as("not at once").isZero();
	}

	@Test
	void oneServerSendsAndWhenItIsKilledAnotherDoes() throws Exception {
		CountDownLatch sending = new CountDownLatch(1);
		CountDownLatch killed = new CountDownLatch(1);
		JavaMailSenderImpl dying = new JavaMailSenderImpl() {
			@Override
			public void send(MimeMessage message) {
				sending.countDown();
				await(killed);
				throw new Killed();
			}
		};
		CompletableFuture<Integer> first = CompletableFuture
			.supplyAsync(() -> this.fixture.digest(this.day, dying).send());
		sending.await();
		assertThat(this.fixture.digest(this.day, sender()).send()).as("the first one has it in hand").isZero();
		killed.countDown();
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(first::get).withCauseInstanceOf(Killed.class);
		assertThat(this.fixture.digest(this.day, sender()).send()).isEqualTo(1);
		assertThat(this.server.getReceivedMessages()).hasSize(1);
	}

	/** What has come for this test's account. */
	private List<MimeMessage> received() {
		return Stream.of(this.server.getReceivedMessages())
			.filter((message) -> GreenMailUtil.getHeaders(message).contains("can.bo" + this.lead + "@"))
			.toList();
	}

	private JavaMailSenderImpl sender() {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(this.server.getSmtp().getPort());
		return sender;
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The end of a process: its transaction goes with it. */
	private static final class Killed extends Error {

		private static final long serialVersionUID = 1;

	}

}
