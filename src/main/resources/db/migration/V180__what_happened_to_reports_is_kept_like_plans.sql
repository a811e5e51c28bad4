-- What happened to a report is recorded by the same log as what happened to plans and result reports, whose sentences can name something.
alter table progress_event add column arguments text[] not null default '{}';
