package vn.cchc.remediation.reminder;

import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are reminded; {@code remediation.reminders.*}.
 *
 * @param before days before a deadline when the lead is told
 * @param chairperson days after it when the chairperson is told as well
 * @param officer days after it when the reviewing authority is told as well
 * @param forget days after it when nobody is reminded any more
 * @param mailAt from when in the day the e-mail is sent
 * @param sender the e-mail's sender
 */
@ConfigurationProperties("remediation.reminders")
record ReminderSettings(@DefaultValue("7") int before, @DefaultValue("7") int chairperson,
		@DefaultValue("14") int officer, @DefaultValue("60") int forget, @DefaultValue("07:00") LocalTime mailAt,
		@DefaultValue("par-remediation@localhost") String sender) {

}
