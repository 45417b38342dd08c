-- A figure that the paper prints and for which the lines may say otherwise. It is shown beside the computed one and
-- never replaces it. A null dimension means: over all of them.
create table stated_figure (
    id          bigint  primary key,
    row_version integer not null default 0,
    province_id bigint  not null,
    plan_id     bigint  not null,
    version_id  bigint  not null,
    measure     text    not null check (measure in ('MONEY', 'COUNT', 'RATIO')),
    group_id    bigint,
    item_id     bigint,
    year        integer check (year between 1990 and 2100),
    source_id   bigint,
    stage       text check (stage in ('REQUESTED', 'PLANNED', 'ALLOCATED', 'DISBURSED')),
    agency_id   bigint,
    relation    text    not null default 'EQUAL' check (relation in ('EQUAL', 'ABOUT', 'MORE', 'LESS')),
    amount      bigint check (amount between 0 and 1000000000000000),
    number      numeric(30, 10),
    text        text    not null check (length(text) between 1 and 200),
    place       text    not null check (length(place) between 1 and 300),
    foreign key (province_id, plan_id, version_id) references plan_version (province_id, plan_id, id),
    foreign key (province_id, plan_id, version_id, group_id) references plan_group (province_id, plan_id, version_id, id),
    foreign key (province_id, plan_id, version_id, item_id) references plan_item (province_id, plan_id, version_id, id),
    foreign key (province_id, source_id) references funding_source (province_id, id),
    foreign key (province_id, agency_id) references agency (province_id, id),
    deleted_at  timestamptz,
    check (group_id is null or item_id is null),
    check ((measure = 'MONEY') = (amount is not null)),
    check ((measure = 'MONEY') = (number is null)),
    check ((measure = 'MONEY') = (stage is not null)),
    unique (province_id, plan_id, version_id, id)
);

create unique index stated_figure_once on stated_figure
    (version_id, measure, group_id, item_id, year, source_id, stage, agency_id, place) nulls not distinct
    where deleted_at is null;
