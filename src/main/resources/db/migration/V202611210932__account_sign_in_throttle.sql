-- Attempts to sign in that did not succeed, by the name that was typed and by the address they came from. Only digests
-- are kept: people type passwords into the field for the name.
create table sign_in_throttle (
    kind            text        not null check (kind in ('ACCOUNT', 'ADDRESS')),
    key             bytea       not null check (length(key) = 32),
    failures        integer     not null check (failures >= 0),
    last_attempt_at timestamptz not null,
    locked_until    timestamptz,
    primary key (kind, key)
);

create index sign_in_throttle_by_time on sign_in_throttle (last_attempt_at);
