-- Which criteria stand still is counted criterion by criterion; joined codes cannot be taken apart again, because a code may have a comma.
alter table task_in_force add column criteria text[] not null default '{}';
comment on column task_in_force.criteria is 'Codes of its criteria, each by itself; empty for a task of a whole domain';

update task_in_force task set criteria = said.codes
from (select cast(task.value ->> 'id' as bigint) as task_id, array_agg(distinct entry ->> 'code') as codes
	from remediation_plan plan
	join lateral (select version.content from plan_version version where version.plan_id = plan.id
		order by version.version_no desc limit 1) last on true
	cross join lateral jsonb_path_query(last.content, '$.sections[*].tasks[*]') as task(value)
	cross join lateral jsonb_path_query(task.value, '$.criteria[*]') as link(value)
	join lateral jsonb_path_query(last.content, '$.sections[*].entries[*]') as entry
		on entry ->> 'id' = link.value ->> 'entryId' and entry ->> 'code' is not null
	group by 1) said
where said.task_id = task.task_id;
