-- Append-only: who changed what, when, from what to what. Copies of names stand here on purpose: the trail outlives
-- accounts, agencies and plans, so it points at none of them.
create table audit_entry (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    request     text check (length(request) <= 64),
    account_id  bigint,
    actor       text        not null check (length(actor) between 1 and 200),
    roles       text        not null default '' check (length(roles) <= 1000),
    address     text check (length(address) <= 64),
    action      text        not null check (action ~ '^[A-Z][A-Z_]{2,39}$'),
    object_type text        not null check (object_type ~ '^[a-z][a-z-]{1,39}$'),
    object_id   bigint,
    object_name text check (length(object_name) <= 500),
    province_id bigint,
    plan_id     bigint,
    field       text check (length(field) <= 100),
    old_value   text,
    new_value   text,
    reason      text check (length(reason) <= 2000)
);

create index audit_entry_by_plan on audit_entry (plan_id, id desc) where plan_id is not null;
create index audit_entry_by_object on audit_entry (object_type, object_id, id desc);
create index audit_entry_by_time on audit_entry (at desc);

create function refuse_change_of_trail() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_keeps_rows
    before update or delete on audit_entry
    for each row execute function refuse_change_of_trail();

create trigger audit_entry_keeps_all
    before truncate on audit_entry
    for each statement execute function refuse_change_of_trail();
