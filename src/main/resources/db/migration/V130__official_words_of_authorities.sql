-- Official words of documents differ from authority to authority: each change is kept with who made it and when, so that every earlier
-- wording can be had again. What counts is the last change of a phrase; one without words goes back to the words of the program.
create table official_wording (
	id bigint generated always as identity primary key,
	authority_id bigint not null references admin_unit (id),
	phrase_key text not null check (length(phrase_key) between 1 and 100),
	wording text check (length(wording) between 1 and 1000),
	changed_by bigint not null references account (id),
	changed_at timestamptz not null
);

create index official_wording_present on official_wording (authority_id, phrase_key, id desc);
