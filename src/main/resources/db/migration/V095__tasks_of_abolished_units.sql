-- The open tasks of a unit that was abolished are handed over to a successor or closed with a reason; they bind nobody any more.
create table plan_task_end (
	task_id    bigint primary key references plan_task,
	to_plan_id bigint references remediation_plan,
	reason     text not null check (btrim(reason) <> ''),
	ended_at   timestamptz not null,
	ended_by   bigint references account,
	actor      text not null
);
comment on column plan_task_end.to_plan_id is 'The plan that took the task over; null when it was closed';
comment on column plan_task_end.actor is 'The account''s name as it was then';
create index plan_task_end_to_plan on plan_task_end (to_plan_id);
