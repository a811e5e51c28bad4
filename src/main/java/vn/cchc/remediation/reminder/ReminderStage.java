package vn.cchc.remediation.reminder;

/**
 * How far a deadline has come, and who is told: the lead before, on and after it, then
 * the chairperson, then the reviewing officer.
 */
public enum ReminderStage {

	BEFORE, ON_DAY, AFTER, CHAIRPERSON, OFFICER

}
