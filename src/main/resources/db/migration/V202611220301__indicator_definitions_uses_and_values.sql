-- What is measured, the same over plans and years. National ones have no province and serve all: scope 0.
create table indicator_definition (
    id          bigint  primary key,
    row_version integer not null default 0,
    province_id bigint  references province,
    scope       bigint  not null generated always as (coalesce(province_id, 0)) stored,
    name        text    not null check (length(name) between 1 and 1000),
    name_key    text    not null generated always as (search_key(name)) stored,
    unit        text    not null check (length(unit) between 1 and 50),
    direction   text    not null check (direction in ('HIGHER', 'LOWER', 'KEEP')),
    level       text    not null check (level in ('WHOLE_PROVINCE', 'PROVINCIAL', 'DISTRICT', 'COMMUNE')),
    unique (scope, id),
    unique (scope, name_key, unit, level)
);

-- An indicator as one version of a plan prints it: a target, or a figure of the current state. An aim of an earlier year
-- that the paper mentions among the current state has a target too and is none of this plan.
create table plan_indicator (
    id                   bigint  primary key,
    row_version          integer not null default 0,
    province_id          bigint  not null,
    plan_id              bigint  not null,
    version_id           bigint  not null,
    definition_id        bigint  not null,
    definition_scope     bigint  not null,
    current_state        boolean not null,
    position             integer not null check (position >= 0),
    name                 text    not null check (length(name) between 1 and 1000),
    level                text check (level in ('WHOLE_PROVINCE', 'PROVINCIAL', 'DISTRICT', 'COMMUNE')),
    responsible_text     text check (length(responsible_text) between 1 and 1000),
    responsible_id       bigint,
    baseline_text        text check (length(baseline_text) between 1 and 200),
    baseline             numeric check (abs(baseline) < 1e18),
    baseline_numerator   numeric check (abs(baseline_numerator) < 1e18),
    baseline_denominator numeric check (baseline_denominator > 0 and baseline_denominator < 1e18),
    baseline_year        integer check (baseline_year between 1990 and 2100),
    target_text          text check (length(target_text) between 1 and 200),
    comparison           text check (comparison in ('EQUAL', 'AT_LEAST', 'AT_MOST', 'MORE', 'LESS', 'ABOUT', 'RANGE')),
    target               numeric check (abs(target) < 1e18),
    target_high          numeric check (target_high > target and target_high < 1e18),
    target_year          integer check (target_year between 1990 and 2100),
    place                text check (length(place) between 1 and 300),
    condition            text check (length(condition) between 1 and 500),
    deleted_at           timestamptz,
    unique (province_id, plan_id, version_id, id),
    foreign key (province_id, plan_id, version_id) references plan_version (province_id, plan_id, id),
    foreign key (definition_scope, definition_id) references indicator_definition (scope, id),
    foreign key (province_id, responsible_id) references agency (province_id, id),
    check (definition_scope in (0, province_id)),
    check (responsible_id is null or responsible_text is not null),
    check ((baseline_numerator is null) = (baseline_denominator is null)),
    check ((target is null) = (target_text is null) and (target is null) = (comparison is null) and (target is null) = (target_year is null)),
    check ((target_high is not null) = (comparison is not distinct from 'RANGE')),
    check (current_state or target is not null)
);

create index plan_indicator_as_printed on plan_indicator (version_id, current_state, position, id) where deleted_at is null;
create index plan_indicator_by_responsible on plan_indicator (responsible_id) where deleted_at is null;

-- What was measured. A value is corrected by another one that replaces it, never overwritten.
create table indicator_value (
    id           bigint      primary key,
    row_version  integer     not null default 0,
    province_id  bigint      not null,
    plan_id      bigint      not null,
    version_id   bigint      not null,
    indicator_id bigint      not null,
    year         integer     not null check (year between 1990 and 2100),
    quarter      integer check (quarter between 1 and 4),
    month        integer check (month between 1 and 12),
    as_of        date,
    begins       date        not null generated always as (coalesce(as_of, make_date(year, coalesce(month, quarter * 3 - 2, 1), 1))) stored,
    ends         date        not null generated always as (coalesce(as_of,
        (make_date(year, coalesce(month, quarter * 3, 12), 1) + interval '1 month' - interval '1 day')::date)) stored,
    text         text check (length(text) between 1 and 200),
    number       numeric check (abs(number) < 1e18),
    numerator    numeric check (abs(numerator) < 1e18),
    denominator  numeric check (denominator > 0 and denominator < 1e18),
    note         text check (length(note) between 1 and 1000),
    illustrative boolean     not null default false,
    recorded_at  timestamptz not null,
    recorded_by  text        not null check (length(recorded_by) between 1 and 200),
    replaces_id  bigint,
    -- How many corrections led here: what a form was opened with.
    generation   integer     not null default 0 check (generation >= 0),
    reason       text check (length(reason) between 1 and 500),
    corrected_at timestamptz,
    deleted_at   timestamptz,
    unique (province_id, plan_id, version_id, indicator_id, id),
    foreign key (province_id, plan_id, version_id, indicator_id) references plan_indicator (province_id, plan_id, version_id, id),
    foreign key (province_id, plan_id, version_id, indicator_id, replaces_id)
        references indicator_value (province_id, plan_id, version_id, indicator_id, id),
    check (num_nonnulls(quarter, month, as_of) <= 1),
    check (as_of is null or extract(year from as_of) = year),
    check ((numerator is null) = (denominator is null)),
    check (number is not null or numerator is not null),
    check ((replaces_id is null) = (generation = 0)),
    check ((replaces_id is null) = (reason is null))
);

create unique index indicator_value_once on indicator_value (indicator_id, year, quarter, month, as_of) nulls not distinct
    where deleted_at is null and corrected_at is null;
create unique index indicator_value_corrected_once on indicator_value (replaces_id) where deleted_at is null;
create index indicator_value_latest on indicator_value (indicator_id, ends desc, id desc)
    where deleted_at is null and corrected_at is null;
