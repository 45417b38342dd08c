-- Who may sign in. A name is kept in lower case, so that "Admin" and "admin" are one.
create table account (
    id                   bigint      primary key,
    row_version          integer     not null default 0,
    username             text        not null unique
        check (username = lower(username) and username ~ '^[a-z0-9][a-z0-9._-]*(@[a-z0-9][a-z0-9.-]*)?$' and length(username) <= 100),
    name                 text        not null check (length(name) between 1 and 200),
    password_hash        text        not null check (password_hash like '$argon2id$%'),
    must_change_password boolean     not null,
    -- Counts the changes: a session that was opened under an earlier password is over.
    password_changes     integer     not null default 0 check (password_changes >= 0),
    password_changed_at  timestamptz not null,
    created_at           timestamptz not null,
    disabled_at          timestamptz
);

-- What an account may do, where and when. No province means everywhere, and is for administrators alone.
create table account_grant (
    id          bigint      primary key,
    row_version integer     not null default 0,
    account_id  bigint      not null references account,
    role        text        not null check (role in ('PLANNER', 'OFFICER', 'REVIEWER', 'LEADER', 'VIEWER', 'ADMINISTRATOR')),
    province_id bigint      references province,
    agency_id   bigint,
    valid_from  timestamptz not null,
    valid_to    timestamptz,
    foreign key (province_id, agency_id) references agency (province_id, id),
    check (province_id is not null or role = 'ADMINISTRATOR'),
    check (province_id is not null or agency_id is null),
    check (valid_to >= valid_from)
);

create unique index account_grant_stands_once
    on account_grant (account_id, role, province_id, agency_id) nulls not distinct
    where valid_to is null;
create index account_grant_by_account on account_grant (account_id);
create index account_grant_by_province on account_grant (province_id, agency_id);
