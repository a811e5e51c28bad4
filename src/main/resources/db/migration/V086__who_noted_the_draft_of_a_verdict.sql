-- Two officers review one report: the second sees who noted the draft that stands there, and when.
alter table progress_line add column draft_by text, add column draft_at timestamptz;
alter table progress_report add column draft_remark_by text, add column draft_remark_at timestamptz;
comment on column progress_line.draft_by is 'The officer''s name as it was then';
