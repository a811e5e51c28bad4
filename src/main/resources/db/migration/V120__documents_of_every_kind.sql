-- Not plans alone have documents: result reports keep theirs as well, letters and reports are issued with number and signer of their own, and a printed draft of any kind is known.
alter table document_edition
	drop constraint document_edition_pkey,
	alter column plan_id drop not null,
	add column id bigint generated always as identity primary key,
	add column result_id bigint,
	add foreign key (result_id, version_no) references result_version (report_id, version_no) on delete cascade,
	add unique (plan_id, version_no),
	add unique (result_id, version_no),
	add check (num_nonnulls(plan_id, result_id) = 1);

alter table document_draft
	alter column plan_id drop not null,
	add column kind text not null default 'PLAN' check (kind in ('PLAN', 'RESULT', 'REPORT', 'NOTICE', 'MINUTES', 'REMINDER',
	               'CALL', 'SCORES', 'DEDUCTIONS', 'SUMMARY')),
	add column result_id bigint references result_report on delete cascade,
	add column report_id bigint references progress_report on delete cascade,
	add column period_id bigint references reporting_period on delete cascade,
	add column assessment_id bigint references assessment on delete cascade,
	add column unit_id bigint references admin_unit on delete cascade,
	add check (num_nonnulls(plan_id, result_id, report_id, period_id, assessment_id, unit_id) = 1);
alter table document_draft alter column kind drop default;
comment on table document_draft is 'Drafts and working papers of which a file was made, so that they are known once printed';

create table official_paper (
	id                bigint generated always as identity primary key,
	kind              text not null check (kind in ('REPORT', 'NOTICE', 'MINUTES', 'REMINDER', 'CALL')),
	report_id         bigint references progress_report on delete cascade,
	period_id         bigint references reporting_period on delete cascade,
	unit_id           bigint references admin_unit on delete cascade,
	version_no        integer not null check (version_no > 0),
	number            text check (btrim(number) <> '' and length(number) <= 50),
	issued_on         date,
	signing_authority text not null check (signing_authority in ('NONE', 'TM', 'KT', 'Q', 'TL', 'TUQ')),
	signer_title      text not null,
	signer_name       text,
	sha256            text not null check (sha256 ~ '^[0-9a-f]{64}$'),
	document          jsonb not null,
	recorded_at       timestamptz not null,
	recorded_by       bigint references account,
	check (num_nonnulls(report_id, period_id, unit_id) = 1),
	unique nulls not distinct (kind, report_id, period_id, unit_id, version_no)
);
comment on table official_paper is 'Papers as they were issued, word for word: reports on a period, notices, minutes, letters';
comment on column official_paper.unit_id is 'The unit that is reminded, or whose own people are';
comment on column official_paper.number is 'Number with symbol; null when it is written by hand';
create index official_paper_sha256 on official_paper (sha256 text_pattern_ops);
create index official_paper_report on official_paper (report_id);
create index official_paper_period on official_paper (period_id);
create index official_paper_unit on official_paper (unit_id);

create table document_table_header (
	header text primary key
);
comment on table document_table_header is 'The header rows of tables in documents, which a PDF repeats on every page: counted once when a file is recognised';
insert into document_table_header
select distinct string_agg(col ->> 'header', ' ' order by place)
from document_edition,
	jsonb_path_query(document, '$.parts[*].blocks[*] ? (@.element == "table")') as block,
	jsonb_array_elements(block -> 'columns') with ordinality as columns (col, place)
group by document_edition.id, block;
