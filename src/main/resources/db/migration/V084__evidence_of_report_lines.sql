-- What proves a report line: one file for several tasks and periods, and used again the next year.
create table progress_evidence (
	line_id     bigint not null references progress_line on delete cascade,
	evidence_id bigint not null references evidence,
	added_by    bigint references account,
	added_at    timestamptz not null,
	primary key (line_id, evidence_id)
);
comment on column progress_evidence.added_by is 'Null when the program itself added it, with the sample data';
create index progress_evidence_evidence on progress_evidence (evidence_id);
