create table province (
    id          bigint primary key,
    row_version integer not null default 0,
    code        text    not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 40),
    name        text    not null check (length(name) between 1 and 100),
    kind        text    not null check (kind in ('PROVINCE', 'CITY')),
    valid_from  date,
    valid_to    date,
    check (valid_to >= valid_from)
);

-- Predecessors and successors are many-to-many: provinces were merged and their parts regrouped.
create table province_succession (
    predecessor_id bigint not null references province,
    successor_id   bigint not null references province,
    primary key (predecessor_id, successor_id),
    check (predecessor_id <> successor_id)
);

create table agency (
    id          bigint  primary key,
    row_version integer not null default 0,
    province_id bigint  not null references province,
    parent_id   bigint,
    level       text    not null check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    kind        text    not null check (kind in ('DEPARTMENT', 'PEOPLES_COMMITTEE', 'PARTY_BODY', 'SERVICE_UNIT', 'VERTICAL', 'COLLECTIVE', 'OTHER')),
    name        text    not null check (length(name) between 1 and 300),
    short_name  text check (length(short_name) between 1 and 100),
    confirmed   boolean not null,
    valid_from  date,
    valid_to    date,
    search_key  text    not null generated always as (search_key(name || ' ' || coalesce(short_name, ''))) stored,
    name_key    text    not null generated always as (search_key(name)) stored,
    unique (province_id, id),
    foreign key (province_id, parent_id) references agency (province_id, id),
    check (parent_id <> id),
    check (valid_to >= valid_from)
);

create unique index agency_has_one_of_a_name on agency (province_id, name_key) where valid_to is null;

-- Every spelling by which papers name an agency, beside its name and short name.
create table agency_alias (
    id          bigint  primary key,
    row_version integer not null default 0,
    province_id bigint  not null,
    agency_id   bigint  not null,
    name        text    not null check (length(name) between 1 and 300),
    name_key    text    not null generated always as (search_key(name)) stored,
    foreign key (province_id, agency_id) references agency (province_id, id),
    unique (province_id, name_key)
);

create table agency_succession (
    province_id    bigint not null,
    predecessor_id bigint not null,
    successor_id   bigint not null,
    primary key (province_id, predecessor_id, successor_id),
    foreign key (province_id, predecessor_id) references agency (province_id, id),
    foreign key (province_id, successor_id) references agency (province_id, id),
    check (predecessor_id <> successor_id)
);
