-- Lists, reminders and dashboards ask for the tasks that bind a unit today: those of the last issued version with the deadlines granted since,
-- whatever is being written for the next one. Written together with the issue and with each granted deadline.
create table task_in_force (
	task_id            bigint primary key references plan_task,
	plan_id            bigint not null references remediation_plan on delete cascade,
	place              integer not null,
	section_code       text,
	section_title      text not null,
	codes              text not null,
	name               text not null,
	purpose            text not null,
	lead_org_unit_id   bigint references org_unit,
	lead               text,
	cooperating        bigint[] not null default '{}',
	due_kind           text,
	due_wording        text,
	due_last_day       date,
	first_due_last_day date,
	points             numeric(8,4)
);
comment on column task_in_force.place is 'Order in the plan, from 0';
comment on column task_in_force.codes is 'Codes of its criteria, joined; empty for a task of a whole domain';
comment on column task_in_force.name is 'How the solution begins';
comment on column task_in_force.cooperating is 'Offices and positions that cooperate, where the unit has them';
comment on column task_in_force.first_due_last_day is 'Last day of the first deadline, where a later one was granted';
create index task_in_force_plan on task_in_force (plan_id);
create index task_in_force_lead on task_in_force (lead_org_unit_id);

insert into task_in_force (task_id, plan_id, place, section_code, section_title, codes, name, purpose, lead_org_unit_id, lead, cooperating,
	due_kind, due_wording, due_last_day, first_due_last_day, points)
select task.id, plan.id, row_number() over (partition by plan.id order by section.sort_order, section.id, task.sort_order, task.id) - 1,
	section.code, section.title,
	coalesce((select string_agg(entry.code, ', ' order by entry.sort_order) from plan_task_entry link
		join plan_entry entry on entry.id = link.entry_id where link.task_id = task.id), ''),
	coalesce(split_part(task.solution, E'\n', 1), ''), task.purpose, task.lead_org_unit_id, task.lead,
	coalesce((select array_agg(party.org_unit_id order by party.position) from plan_task_party party
		where party.task_id = task.id and party.org_unit_id is not null), '{}'),
	task.due_kind, task.due_wording, task.due_last_day,
	(select extension.from_last_day from plan_due_extension extension
		where extension.task_id = task.id and extension.state = 'GRANTED' order by extension.id limit 1),
	coalesce((select sum(link.points) from plan_task_entry link where link.task_id = task.id), task.points)
from remediation_plan plan
join plan_task task on task.plan_id = plan.id and not task.removed
join plan_section section on section.id = task.section_id
where plan.issued_versions > 0;

-- How far each task is: its last line, by the end of the period.
create view task_progress as
select distinct on (line.task_id) line.task_id, line.id as line_id, report.id as report_id, report.status as report_status,
	period.kind, period.year, period.ordinal, line.state, line.percent, line.verdict, line.reported_at
from progress_line line
join progress_report report on report.id = line.report_id
join reporting_period period on period.id = report.period_id
where line.reported_at is not null
order by line.task_id, period.year desc, case period.kind when 'QUARTER' then period.ordinal * 3 else period.ordinal end desc, line.id desc;
