-- A finding that somebody has explained and let stand. The fingerprint is made of code, place and values: a finding that
-- changes has another one and shows again.
create table finding_acceptance (
    id          bigint      primary key,
    row_version integer     not null default 0,
    province_id bigint      not null,
    plan_id     bigint      not null,
    version_id  bigint      not null,
    fingerprint text        not null check (fingerprint ~ '^[0-9a-f]{32}$'),
    code        text        not null check (length(code) between 1 and 50),
    place       text        not null check (length(place) between 1 and 1000),
    name        text        not null check (length(name) between 1 and 200),
    reason      text        not null check (length(reason) between 1 and 1000),
    accepted_at timestamptz not null,
    deleted_at  timestamptz,
    foreign key (province_id, plan_id, version_id) references plan_version (province_id, plan_id, id)
);

create unique index finding_accepted_once on finding_acceptance (version_id, fingerprint) where deleted_at is null;

-- How many findings a plan has, for the head of its pages. Each change counts up; the numbers hold as long as nothing was
-- changed since they were counted.
create table plan_check (
    plan_id         bigint      primary key,
    province_id     bigint      not null,
    changes         bigint      not null default 0,
    checked_changes bigint,
    errors          integer     not null default 0 check (errors >= 0),
    warnings        integer     not null default 0 check (warnings >= 0),
    notes           integer     not null default 0 check (notes >= 0),
    accepted        integer     not null default 0 check (accepted >= 0),
    checked_at      timestamptz,
    foreign key (province_id, plan_id) references plan (province_id, id),
    check ((checked_changes is null) = (checked_at is null))
);
