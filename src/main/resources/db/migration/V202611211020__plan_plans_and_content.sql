create table plan (
    id          bigint      primary key,
    row_version integer     not null default 0,
    province_id bigint      not null references province,
    kind        text        not null check (kind in ('ANNUAL', 'PERIOD', 'SCHEME')),
    subject     text        not null check (subject in ('IT_APPLICATION', 'DIGITAL_TRANSFORMATION')),
    title       text        not null check (length(title) between 1 and 1000),
    first_year  integer     not null check (first_year between 1990 and 2100),
    last_year   integer     not null check (last_year between 1990 and 2100),
    parent_id   bigint,
    status      text        not null check (status in ('DRAFT', 'UNDER_REVIEW', 'SUBMITTED', 'ISSUED', 'IN_EXECUTION', 'CLOSED', 'RETURNED')),
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    search_key  text        not null generated always as (search_key(title)) stored,
    unique (province_id, id),
    foreign key (province_id, parent_id) references plan (province_id, id),
    check (parent_id <> id),
    check (last_year >= first_year),
    check (kind <> 'ANNUAL' or last_year = first_year)
);

create index plan_by_years on plan (province_id, first_year desc, id desc);

-- What a decision freezes. A plan has one version at first; an adjustment is a new draft beside the issued one.
create table plan_version (
    id              bigint  primary key,
    row_version     integer not null default 0,
    province_id     bigint  not null,
    plan_id         bigint  not null,
    ordinal         integer not null check (ordinal >= 1),
    current         boolean not null,
    number          text check (length(number) between 1 and 100),
    issued_on       date,
    issuer          text check (length(issuer) <= 300),
    signatory       text check (length(signatory) <= 200),
    signatory_title text check (length(signatory_title) <= 300),
    unique (province_id, plan_id, id),
    unique (plan_id, ordinal),
    foreign key (province_id, plan_id) references plan (province_id, id)
);

create unique index plan_has_one_current_version on plan_version (plan_id) where current;

create table plan_group (
    id          bigint  primary key,
    row_version integer not null default 0,
    province_id bigint  not null,
    plan_id     bigint  not null,
    version_id  bigint  not null,
    parent_id   bigint,
    depth       integer not null check (depth between 1 and 3),
    position    integer not null check (position >= 0),
    code        text check (length(code) between 1 and 20),
    name        text    not null check (length(name) between 1 and 1000),
    category    text check (category in ('INFRASTRUCTURE', 'INTERNAL_APPLICATIONS', 'CITIZENS_AND_BUSINESSES', 'SECURITY', 'HUMAN_RESOURCES', 'LEGAL_ENVIRONMENT', 'OTHER')),
    deleted_at  timestamptz,
    unique (province_id, plan_id, version_id, id),
    foreign key (province_id, plan_id, version_id) references plan_version (province_id, plan_id, id),
    foreign key (province_id, plan_id, version_id, parent_id) references plan_group (province_id, plan_id, version_id, id),
    check ((parent_id is null) = (depth = 1))
);

create index plan_group_as_printed on plan_group (version_id, position) where deleted_at is null;

create table plan_item (
    id                bigint      primary key,
    row_version       integer     not null default 0,
    province_id       bigint      not null,
    plan_id           bigint      not null,
    version_id        bigint      not null,
    group_id          bigint,
    project_id        bigint      not null,
    position          integer     not null check (position >= 0),
    number            text check (length(number) between 1 and 20),
    name              text        not null check (length(name) between 1 and 2000),
    lead_text         text check (length(lead_text) between 1 and 1000),
    coordinating_text text check (length(coordinating_text) between 1 and 1000),
    monitoring_text   text check (length(monitoring_text) between 1 and 1000),
    objective         text check (length(objective) <= 20000),
    content           text check (length(content) <= 20000),
    scope             text check (length(scope) <= 20000),
    deliverable       text check (length(deliverable) <= 4000),
    period            text check (length(period) <= 200),
    first_year        integer check (first_year between 1990 and 2100),
    last_year         integer check (last_year between 1990 and 2100),
    kind              text check (kind in ('PROJECT', 'TASK', 'HIRED_SERVICE', 'PURCHASE')),
    investment_form   text check (length(investment_form) <= 200),
    carried_over      boolean     not null default false,
    status_as_printed text check (length(status_as_printed) <= 500),
    decision          text check (length(decision) <= 500),
    outcome           text check (length(outcome) <= 4000),
    note              text check (length(note) <= 4000),
    changed_at        timestamptz not null,
    deleted_at        timestamptz,
    search_key        text        not null generated always as (search_key(name)) stored,
    unique (province_id, plan_id, version_id, id),
    foreign key (province_id, plan_id, version_id) references plan_version (province_id, plan_id, id),
    foreign key (province_id, plan_id, version_id, group_id) references plan_group (province_id, plan_id, version_id, id),
    foreign key (province_id, project_id) references project (province_id, id),
    check (last_year >= first_year)
);

create index plan_item_as_printed on plan_item (version_id, group_id, position, id) where deleted_at is null;
create index plan_item_by_project on plan_item (project_id);

-- The agencies that the words of a cell name; a cell may name two. The words themselves stand in the item.
create table plan_item_agency (
    id          bigint  primary key,
    row_version integer not null default 0,
    province_id bigint  not null,
    plan_id     bigint  not null,
    version_id  bigint  not null,
    item_id     bigint  not null,
    role        text    not null check (role in ('LEAD', 'COORDINATING', 'MONITORING')),
    position    integer not null check (position >= 0),
    agency_id   bigint,
    text        text    not null check (length(text) between 1 and 1000),
    foreign key (province_id, plan_id, version_id, item_id) references plan_item (province_id, plan_id, version_id, id),
    foreign key (province_id, agency_id) references agency (province_id, id),
    unique (item_id, role, position) deferrable initially deferred
);

create index plan_item_agency_by_agency on plan_item_agency (agency_id);

-- Groups with their way from the top. With three levels at most plain joins do, and a filter by version reaches the index.
create view plan_group_path as
select g.id, g.province_id, g.plan_id, g.version_id, g.parent_id, g.depth, g.position, g.code, g.name, g.category,
       array_remove(array [top.position, middle.position, g.position], null) as path,
       array_remove(array [top.id, middle.id, g.id], null)                   as way,
       array_remove(array [top.name, middle.name, g.name], null)             as names
from plan_group g
         left join plan_group middle on middle.id = g.parent_id
         left join plan_group top on top.id = middle.parent_id
where g.deleted_at is null;
