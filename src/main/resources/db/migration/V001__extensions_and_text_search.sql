-- Names are searched without accents and dated rows must not overlap: both need extensions and one immutable helper.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- unaccent() is only stable because its dictionary could change; ours never does, and an index needs immutable.
-- The operator class and the dictionary are named by schema so that the function works under any search_path.
create function fold_text(value text) returns text
	language sql immutable strict parallel safe
	return lower(public.unaccent('public.unaccent'::regdictionary, value));
