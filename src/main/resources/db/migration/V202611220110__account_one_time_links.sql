-- Links by which people choose their password once: for a new account and after a reset. Only a digest is kept; the link
-- itself is shown once, to the administrator who asked for it.
create table account_link (
    id         bigint generated always as identity primary key,
    account_id bigint      not null references account,
    hash       bytea       not null unique check (length(hash) = 32),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz,
    check (expires_at > created_at),
    check (used_at is null or revoked_at is null)
);

-- A new link takes the place of the one before.
create unique index account_link_stands_once on account_link (account_id) where used_at is null and revoked_at is null;

-- Nobody knows the password of such an account until its link is used.
alter table account add column awaits_password boolean not null default false;

alter table account add column search_key text generated always as (search_key(name || ' ' || username)) stored;
