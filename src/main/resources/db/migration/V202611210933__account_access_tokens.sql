-- Personal access tokens. The token itself is shown once and never kept.
create table access_token (
    id           bigint      primary key,
    row_version  integer     not null default 0,
    account_id   bigint      not null references account,
    name         text        not null check (length(name) between 1 and 100),
    scope        text        not null check (scope in ('READ', 'WRITE')),
    hash         bytea       not null unique check (length(hash) = 32),
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    check (expires_at > created_at)
);

-- One name, one token: a form that is sent twice makes one.
create unique index access_token_has_one_of_a_name on access_token (account_id, lower(name)) where revoked_at is null;
