create table funding_source (
    id          bigint  primary key,
    row_version integer not null default 0,
    province_id bigint  not null references province,
    level       text    not null check (level in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'ODA', 'ENTERPRISE', 'OWN', 'OTHER')),
    nature      text check (nature in ('INVESTMENT', 'RECURRENT')),
    name        text    not null check (length(name) between 1 and 300),
    name_key    text    not null generated always as (search_key(name)) stored,
    unique (province_id, id),
    unique (province_id, name_key)
);

create table funding_source_alias (
    id          bigint  primary key,
    row_version integer not null default 0,
    province_id bigint  not null,
    source_id   bigint  not null,
    name        text    not null check (length(name) between 1 and 300),
    name_key    text    not null generated always as (search_key(name)) stored,
    foreign key (province_id, source_id) references funding_source (province_id, id),
    unique (province_id, name_key)
);

-- Whole đồng. Year and source may be unknown, and then count as one value in the key.
create table funding_line (
    id          bigint  primary key,
    row_version integer not null default 0,
    province_id bigint  not null,
    plan_id     bigint  not null,
    version_id  bigint  not null,
    item_id     bigint  not null,
    year        integer check (year between 1990 and 2100),
    source_id   bigint,
    stage       text    not null check (stage in ('REQUESTED', 'PLANNED', 'ALLOCATED', 'DISBURSED')),
    amount      bigint  not null check (amount between 0 and 1000000000000000),
    deleted_at  timestamptz,
    foreign key (province_id, plan_id, version_id, item_id) references plan_item (province_id, plan_id, version_id, id),
    foreign key (province_id, source_id) references funding_source (province_id, id),
    unique (province_id, plan_id, version_id, id)
);

create unique index funding_line_once on funding_line (item_id, year, source_id, stage) nulls not distinct where deleted_at is null;
create index funding_line_by_version on funding_line (version_id, stage) where deleted_at is null;
