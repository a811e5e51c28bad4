-- The author chooses how a plan is laid out as a document; existing plans have the layout with which one like them begins.
alter table remediation_plan add column layout text not null default 'BY_CRITERION'
	check (layout in ('BY_CRITERION', 'WITH_ANNEX', 'BY_DOMAIN', 'BY_COMPONENT'));
comment on column remediation_plan.layout is 'By criterion, text with annex table, by domain and responsibility, by component index';
update remediation_plan plan set layout = case
	when unit.unit_type not in ('COMMUNE', 'WARD', 'TOWNSHIP', 'SPECIAL_ZONE') then 'BY_COMPONENT'
	when plan.kind = 'IMPROVEMENT' then 'BY_DOMAIN'
	when plan.assessment_id is null then 'WITH_ANNEX'
	else 'BY_CRITERION' end
from admin_unit unit where unit.id = plan.unit_id;
