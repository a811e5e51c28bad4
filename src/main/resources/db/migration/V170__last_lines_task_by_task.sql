-- Most who ask how far tasks are ask about one plan: the last line is looked for task by task, not among the lines of the whole country.
create or replace view task_progress as
select task.id as task_id, last.line_id, last.report_id, last.report_status, last.kind, last.year, last.ordinal, last.state, last.percent,
	last.verdict, last.reported_at,
	last.state = 'DONE' and coalesce(last.verdict, 'ACCEPTED') = 'ACCEPTED' as done,
	last.state in ('DONE', 'CANNOT') and coalesce(last.verdict, 'ACCEPTED') = 'ACCEPTED' as ended
from plan_task task
cross join lateral (
	select line.id as line_id, report.id as report_id, report.status as report_status, period.kind, period.year, period.ordinal,
		line.state, line.percent, line.verdict, line.reported_at
	from progress_line line
	join progress_report report on report.id = line.report_id
	join reporting_period period on period.id = report.period_id
	where line.task_id = task.id and line.reported_at is not null
	order by period.year desc, case period.kind when 'QUARTER' then period.ordinal * 3 else period.ordinal end desc, line.id desc
	limit 1) last;

create or replace view task_progress_told as
select task.id as task_id, last.state, last.verdict,
	last.state = 'DONE' and coalesce(last.verdict, 'ACCEPTED') = 'ACCEPTED' as done,
	last.state in ('DONE', 'CANNOT') and coalesce(last.verdict, 'ACCEPTED') = 'ACCEPTED' as ended
from plan_task task
cross join lateral (
	select line.state, line.verdict
	from progress_line line
	join progress_report report on report.id = line.report_id
	join reporting_period period on period.id = report.period_id
	where line.task_id = task.id and line.reported_at is not null and report.submissions > 0
	order by period.year desc, case period.kind when 'QUARTER' then period.ordinal * 3 else period.ordinal end desc, line.id desc
	limit 1) last;
