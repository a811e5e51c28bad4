package vn.cchc.remediation.core;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A deadline as a clerk writes it: the wording for print, and what it means. Only what is
 * certain is read; a wrong date would be worse than none, so that everything else is
 * {@link DueKind#UNREAD} and a person is asked.
 *
 * <p>
 * Rules, each with the seed it comes from ("practice" where clerks write so but no seed
 * does). Capitals, accents, spaces and the kind of dash do not matter.
 * <ul>
 * <li><b>Year.</b> A wording without a year means the plan's year ("Quý I", S2); one that
 * names another year keeps it. In "quý II và đầu quí III năm 2024" (S5) the year belongs
 * to both. Years have four digits from 2000 to 2099, or two after a slash ("30/6/24").
 * <li><b>Date.</b> "chậm nhất ngày 15/4/2024" (S5), "ngày 31 tháng 01 năm 2024" (S5),
 * "30-6-2024", "30.6.2024", "2024-06-30", "31/12", "ngày 30.6"; an hour is ignored.
 * "Trước ngày 30/6" is that day itself: clerks write it of the last day that still
 * counts.
 * <li><b>Month.</b> "chậm nhất trong tháng 10 năm 2024" (S1), "T10/2024", "10/2024": its
 * last day. Its beginning, middle and end are the three ten-day periods of Vietnamese
 * usage (thượng, trung, hạ tuần): the 10th, the 20th, the last day.
 * <li><b>Quarter.</b> "Quý I" (S2), "trong quí II/2024" (S5), "Q2/2024", "quý hai",
 * "III/2024": its last day. "Đầu quí III" (S5) ends with the first month of the quarter,
 * "giữa" with the second, "cuối" with the third; "tháng đầu quý" alike.
 * <li><b>Year.</b> "trong năm 2024" (S1, S2, S5), "cuối năm": 31 December. "Đầu năm" ends
 * with the first quarter, "giữa năm" with the second. "6 tháng đầu năm", "9 tháng" and "6
 * tháng cuối năm" are months counted from or to the edge of the year (practice).
 * <li><b>Before a period.</b> "Xong trước tháng 7" is the day before it begins; "trước
 * cuối quý II" is its end (practice).
 * <li><b>Several.</b> Of a range or a list the last counts ("quý II và đầu quí III", S5;
 * "từ tháng 3 đến tháng 6", "01/3 - 30/6/2024"). A range running backwards is not read. A
 * time within another makes it exact: "Quý IV, chậm nhất 20/11" is 20 November.
 * <li><b>Continuous.</b> "Thường xuyên" (S2), "định kỳ hằng quý" (S2), "Hàng tháng" (S5),
 * "hằng năm" (S3, S4), "cả năm", and "trong năm 2024 và những năm tiếp theo" (S1, S3, S4,
 * S5): 31 December of the year, unless the wording itself ends it ("thường xuyên đến hết
 * tháng 6"). Work begun in an earlier year and going on is due in the plan's year.
 * <li><b>Not read.</b> What depends on something else ("sau Tết", "khi có yêu cầu", "theo
 * quy định" S1), has no end ("từ ngày 1/3"), counts days ("trong vòng 10 ngày"), speaks
 * of a time relative to today ("trong thời gian tới", S5), or does not exist (31/2, month
 * 13, quarter 5). The date of a document quoted ("Kế hoạch số 28/KH-UBND ngày
 * 17/03/2023", S3) is no deadline.
 * </ul>
 *
 * @param kind how the time is named
 * @param lastDay the last day that is still on time; null only for {@link DueKind#UNREAD}
 * @param wording as typed, after {@link Texts#normalize}
 */
public record DueTerm(DueKind kind, @Nullable LocalDate lastDay, String wording) {

	/**
	 * Checks that the kind and the day belong together.
	 * @throws IllegalArgumentException when a wording that was read has no day, or one
	 * that was not has one
	 */
	public DueTerm {
		if ((kind == DueKind.UNREAD) != (lastDay == null)) {
			throw new IllegalArgumentException(kind + " with last day " + lastDay);
		}
	}

	/**
	 * Reads a wording; never fails.
	 * @param planYear the year of the plan, for wordings that name none
	 */
	public static DueTerm read(String text, int planYear) {
		return new DueReader(planYear).read(Texts.normalize(text));
	}

	/** Work without an end of its own, which owes a note each quarter. */
	public boolean continuous() {
		return this.kind == DueKind.CONTINUOUS;
	}

	/** Whether the last day is over; never for a wording that was not read. */
	public boolean passed(LocalDate today) {
		return this.lastDay != null && this.lastDay.isBefore(today);
	}

}
