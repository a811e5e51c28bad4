package vn.cchc.remediation.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.PositionHolders;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.IssuedPlans;
import vn.cchc.remediation.plan.PlanFixture;
import vn.cchc.remediation.progress.ProgressFixture;

/** People of a place, and what the program does for them on a day. */
@TestComponent
class ReminderFixture {

	private static final ReminderSettings SETTINGS = new ReminderSettings(7, 7, 14, 60, LocalTime.of(7, 0),
			"nhac-viec@vi-du.gov.vn");

	private final PlanFixture plans;

	private final AccountService accounts;

	private final PositionHolders holders;

	private final JdbcClient jdbc;

	private final MessageSource messages;

	private final WorkWords words;

	private final TransactionTemplate transaction;

	ReminderFixture(PlanFixture plans, AccountService accounts, PositionHolders holders, JdbcClient jdbc,
			MessageSource messages, WorkWords words, TransactionTemplate transaction) {
		this.plans = plans;
		this.accounts = accounts;
		this.holders = holders;
		this.jdbc = jdbc;
		this.messages = messages;
		this.words = words;
		this.transaction = transaction;
	}

	/** Office, holder of the leading position, chairperson and officer of a place. */
	People people(ProgressFixture.Place place) {
		long lead = account("can-bo", Role.VIEWER, place.commune());
		this.holders.assign(position(place.commune()), lead, null, null);
		return new People(account("van-phong", Role.UNIT_EDITOR, place.commune()), lead,
				account("chu-tich", Role.CHAIRPERSON, place.commune()),
				account("noi-vu", Role.AUTHORITY_OFFICER, place.district()));
	}

	/** The reminders as they are made and read on a day. */
	Reminders reminders(LocalDate day) {
		return new Reminders(this.jdbc, SETTINGS, morning(day));
	}

	WorkList work(LocalDate day) {
		return new WorkList(this.jdbc, morning(day));
	}

	/** The daily e-mail of a day, sent by a mail server. */
	DailyDigest digest(LocalDate day, JavaMailSender sender) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("sender", sender);
		return digest(day, morning(day), beans);
	}

	/** The same in the afternoon, when what failed in the morning is tried again. */
	DailyDigest digestLater(LocalDate day, JavaMailSender sender) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("sender", sender);
		return digest(day, Clock.offset(morning(day), Duration.ofHours(6)), beans);
	}

	private DailyDigest digest(LocalDate day, Clock clock, StaticListableBeanFactory beans) {
		AppLinks links = new AppLinks("https://cchc.vi-du.gov.vn/");
		DigestMessage message = new DigestMessage(this.messages, work(day), this.words, links, SETTINGS);
		return new DailyDigest(beans.getBeanProvider(JavaMailSender.class), message, reminders(day), SETTINGS,
				this.jdbc, this.transaction, clock);
	}

	/** The calendar of an account on a day. */
	String calendar(long account, LocalDate day) {
		return new CalendarFeed(work(day), this.words, this.messages, morning(day)).of(account,
				new AppLinks("https://cchc.vi-du.gov.vn"));
	}

	/** The account cannot sign in any more. */
	void disable(long account) {
		this.jdbc.sql("update account set disabled = true where id = :id").param("id", account).update();
	}

	private static Clock morning(LocalDate day) {
		ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
		return Clock.fixed(day.atTime(8, 30).atZone(zone).toInstant(), zone);
	}

	private long account(String name) {
		Actor actor = this.plans.account(name);
		return Objects.requireNonNull(actor.accountId());
	}

	private long account(String name, Role role, long unit) {
		long id = account(name);
		this.accounts.grant(id, role, unit, null, null);
		return id;
	}

	private long position(long commune) {
		return this.jdbc.sql("select id from org_unit where unit_id = :unit and name = :name")
			.param("unit", commune)
			.param("name", IssuedPlans.LEAD)
			.query(Long.class)
			.single();
	}

	/**
	 * Accounts of a place.
	 *
	 * @param office writes plans and reports
	 * @param lead holds the position that leads the tasks
	 * @param chair signs
	 * @param officer of the district
	 */
	record People(long office, long lead, long chair, long officer) {
	}

}
