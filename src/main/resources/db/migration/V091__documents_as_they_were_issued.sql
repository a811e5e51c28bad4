-- An issued version keeps its document word for word, whatever phrases and layouts become of later; a paper or file is recognised by the hash of its text.
create table document_edition (
	plan_id     bigint not null,
	version_no  integer not null,
	sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
	document    jsonb not null,
	composed_at timestamptz not null,
	primary key (plan_id, version_no),
	foreign key (plan_id, version_no) references plan_version (plan_id, version_no) on delete cascade
);
create index document_edition_sha256 on document_edition (sha256 text_pattern_ops);

create table document_draft (
	sha256     text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
	plan_id    bigint not null references remediation_plan on delete cascade,
	printed_at timestamptz not null
);
comment on table document_draft is 'Drafts of which a file was made, so that their papers are known as drafts';
create index document_draft_plan on document_draft (plan_id);
create index document_draft_sha256 on document_draft (sha256 text_pattern_ops);
