-- A letter belongs to the authority that issued it: who reviews the unit later neither takes it over nor hides it.
alter table official_paper add column issuer_id bigint references admin_unit;
update official_paper paper set issuer_id = coalesce(
	(select plan.unit_id from progress_report report join remediation_plan plan on plan.id = report.plan_id
		where paper.kind = 'REPORT' and report.id = paper.report_id),
	(select period.authority_id from progress_report report join reporting_period period on period.id = report.period_id
		where paper.kind = 'NOTICE' and report.id = paper.report_id),
	(select period.authority_id from reporting_period period where period.id = paper.period_id),
	(select reviewer.reviewer_id from unit_reviewer reviewer
		where paper.kind = 'REMINDER' and reviewer.unit_id = paper.unit_id
		and reviewer.valid @> (paper.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date),
	paper.unit_id);
alter table official_paper alter column issuer_id set not null;
create index official_paper_issuer on official_paper (issuer_id);
