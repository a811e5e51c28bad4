-- Home page, reminders, chase lists and figures ask whether a task is at its end: said once, where its last line is.
create or replace view task_progress as
select distinct on (line.task_id) line.task_id, line.id as line_id, report.id as report_id, report.status as report_status,
	period.kind, period.year, period.ordinal, line.state, line.percent, line.verdict, line.reported_at,
	line.state = 'DONE' and coalesce(line.verdict, 'ACCEPTED') = 'ACCEPTED' as done,
	line.state in ('DONE', 'CANNOT') and coalesce(line.verdict, 'ACCEPTED') = 'ACCEPTED' as ended
from progress_line line
join progress_report report on report.id = line.report_id
join reporting_period period on period.id = report.period_id
where line.reported_at is not null
order by line.task_id, period.year desc, case period.kind when 'QUARTER' then period.ordinal * 3 else period.ordinal end desc, line.id desc;
comment on column task_progress.done is 'Done, and the reviewer did not object';
comment on column task_progress.ended is 'Done or impossible, and the reviewer did not object; a task without a line is not in the view';
