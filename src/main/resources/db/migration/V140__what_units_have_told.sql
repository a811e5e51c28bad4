-- An authority's chase list says how far tasks are by reports that were submitted once; a first report is the unit's own until then.
create view task_progress_told as
select distinct on (line.task_id) line.task_id, line.state, line.verdict,
	line.state = 'DONE' and coalesce(line.verdict, 'ACCEPTED') = 'ACCEPTED' as done,
	line.state in ('DONE', 'CANNOT') and coalesce(line.verdict, 'ACCEPTED') = 'ACCEPTED' as ended
from progress_line line
join progress_report report on report.id = line.report_id
join reporting_period period on period.id = report.period_id
where line.reported_at is not null and report.submissions > 0
order by line.task_id, period.year desc, case period.kind when 'QUARTER' then period.ordinal * 3 else period.ordinal end desc, line.id desc;
comment on view task_progress_told is 'How far each task is by the last line of a report that was ever submitted; done and ended as in task_progress';
