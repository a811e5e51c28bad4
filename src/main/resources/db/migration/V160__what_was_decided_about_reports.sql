-- A notice says what was found in the submission that was read. After it was returned the report is written on, so what it said then is kept
-- with each decision, with the words and the deadline that counted. What a report said when it was returned before today is not known any more.
create table progress_decision (
	report_id          bigint not null references progress_report on delete cascade,
	submission         integer not null check (submission > 0),
	accepted           boolean not null,
	decided_at         timestamptz not null,
	first_submitted_at timestamptz not null,
	due_on             date not null,
	remark             text check (btrim(remark) <> ''),
	content            jsonb not null,
	reopened_at        timestamptz,
	primary key (report_id, submission),
	check (accepted or reopened_at is null)
);
comment on column progress_decision.reopened_at is 'When the acceptance was taken back, so that it is no longer to be told';
insert into progress_decision (report_id, submission, accepted, decided_at, first_submitted_at, due_on, remark, content)
select report.id, report.submissions, true, report.decided_at, report.first_submitted_at, period.due_on, report.remark, report.frozen
from progress_report report join reporting_period period on period.id = report.period_id
where report.status = 'ACCEPTED' and report.decided_at is not null;
