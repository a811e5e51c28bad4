-- What became of the points that issued plans promised, kept because the library of solutions ranks all tasks of all units by it. Derived
-- from issued versions and published scores only (outcome.promise.OutcomeDerivation) and made anew whenever these change.
create table plan_outcome (
	plan_id         bigint primary key references remediation_plan on delete cascade,
	version_no      integer not null,
	assessment_id   bigint references assessment,
	mapping_version bigint,
	derived_at      timestamptz not null
);
comment on column plan_outcome.version_no is 'The issued version that it was derived from';
comment on column plan_outcome.assessment_id is 'The published scores of the year after; null while there are none';
comment on column plan_outcome.mapping_version is 'State of the mapping of criteria that was used; null without one';
create index plan_outcome_assessment on plan_outcome (assessment_id);

create table plan_outcome_row (
	plan_id       bigint not null references plan_outcome on delete cascade,
	place         integer not null,
	criterion_id  bigint references criterion,
	section_code  text,
	section_title text not null,
	code          text,
	name          text not null,
	state         text not null,
	repeated      boolean not null,
	lost_before   numeric(8,4),
	promised      numeric(8,4),
	won           numeric(8,4),
	lost_again    numeric(8,4),
	newly_lost    numeric(8,4),
	primary key (plan_id, place),
	check (num_nonnulls(won, lost_again, newly_lost) in (0, 3))
);
comment on table plan_outcome_row is 'A criterion of the plan, or a domain as a whole; won, lost again and newly lost are null where they cannot be known';
comment on column plan_outcome_row.lost_before is 'Points lost as the issued version says; won + lost_again wherever these are known';
comment on column plan_outcome_row.repeated is 'It had lost points and lost points again, whether or not they can be compared';
create index plan_outcome_row_criterion on plan_outcome_row (criterion_id);

create table plan_outcome_task (
	task_id       bigint primary key references plan_task on delete cascade,
	plan_id       bigint not null references plan_outcome on delete cascade,
	section_code  text,
	section_title text not null,
	codes         text[] not null,
	criterion_ids bigint[] not null,
	purpose       text not null,
	solution      text not null,
	output        text,
	target        text,
	lead          text,
	promised      numeric(8,4),
	won           numeric(8,4),
	lost_again    numeric(8,4),
	words         text not null
);
comment on table plan_outcome_task is 'A task as the last issued version words it, with its part of what was won back; never what is being written';
comment on column plan_outcome_task.codes is 'Codes of its criteria; of the domain when it is for the domain as a whole';
comment on column plan_outcome_task.won is 'Null while nothing is known: no later scores, or none that can be compared';
comment on column plan_outcome_task.words is 'Everything that is searched for, folded';
create index plan_outcome_task_plan on plan_outcome_task (plan_id);
create index plan_outcome_task_criteria on plan_outcome_task using gin (criterion_ids);
create index plan_outcome_task_words on plan_outcome_task using gin (words gin_trgm_ops);
