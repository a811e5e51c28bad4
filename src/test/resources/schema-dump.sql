-- The schema as lines of text, from the catalogue: pg_dump is not everywhere where the tests run.
with relation as (
	select c.oid, c.relname, c.relkind
	from pg_class c
	where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm') and c.relname <> 'flyway_schema_history'
), line (part, owner, position, text) as (
	select 0, '', 0, 'extension ' || extname from pg_extension where extname <> 'plpgsql'
	union all
	select 1, p.proname, 0, pg_get_functiondef(p.oid)
	from pg_proc p
	where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
		and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
	union all
	select 2, relname, 0, case relkind when 'r' then 'table ' when 'v' then 'view ' else 'materialized view ' end || relname
		|| coalesce(E'\n' || pg_get_viewdef(case when relkind <> 'r' then oid end), '')
	from relation
	union all
	select 2, r.relname, 1000 + a.attnum, '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
		|| case when a.attcollation <> 0 and a.attcollation <> 100 then ' collate ' || a.attcollation::regcollation else '' end
		|| case when a.attnotnull then ' not null' else '' end
		|| case when a.attidentity <> '' then ' identity' else '' end
		|| case when a.attgenerated <> '' then ' generated ' else '' end
		|| case when d.adbin is null then '' when a.attgenerated <> '' then pg_get_expr(d.adbin, d.adrelid)
			else ' default ' || pg_get_expr(d.adbin, d.adrelid) end
		|| coalesce(' -- ' || col_description(r.oid, a.attnum), '')
	from relation r
	join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
	left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
	where r.relkind = 'r'
	union all
	select 2, r.relname, 3000, '  constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
	from relation r
	join pg_constraint k on k.conrelid = r.oid and k.contype <> 'n'
	union all
	select 2, r.relname, 4000, '  ' || pg_get_indexdef(i.indexrelid)
	from relation r
	join pg_index i on i.indrelid = r.oid
	where not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype <> 'f')
	union all
	select 2, r.relname, 5000, '  ' || pg_get_triggerdef(t.oid)
	from relation r
	join pg_trigger t on t.tgrelid = r.oid and not t.tgisinternal
	union all
	select 2, r.relname, 6000, '  comment ' || obj_description(r.oid, 'pg_class')
	from relation r
	where obj_description(r.oid, 'pg_class') is not null
)
select text from line order by part, owner collate "C", position, text collate "C"
