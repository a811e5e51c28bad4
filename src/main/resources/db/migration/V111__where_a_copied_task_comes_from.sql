-- A solution that was copied from another plan says which one, so that a doubled press or a second person does not copy it unknowingly.
create table plan_task_source (
	task_id        bigint primary key references plan_task on delete cascade,
	source_task_id bigint not null references plan_task
);
create index plan_task_source_source on plan_task_source (source_task_id);
