-- Legal bases as the plan cites them, each linked to the register where somebody has said which document is meant.
create table plan_citation (
    id             bigint  primary key,
    row_version    integer not null default 0,
    province_id    bigint  not null,
    plan_id        bigint  not null,
    version_id     bigint  not null,
    position       integer not null check (position >= 0),
    role           text    not null check (role in ('BASIS', 'PLANNING_BASIS', 'LOCAL_DOCUMENT', 'MENTIONED')),
    kind           text    not null check (length(kind) between 1 and 100),
    number         text check (length(number) between 1 and 100),
    issued_on      date,
    issuer         text check (length(issuer) between 1 and 300),
    subject        text    not null check (length(subject) between 1 and 2000),
    note           text check (length(note) <= 2000),
    document_id    bigint,
    document_owner bigint,
    deleted_at     timestamptz,
    foreign key (province_id, plan_id, version_id) references plan_version (province_id, plan_id, id),
    foreign key (document_owner, document_id) references legal_document (owner, id),
    check ((document_id is null) = (document_owner is null)),
    check (document_owner in (0, province_id))
);

create index plan_citation_as_printed on plan_citation (version_id, position) where deleted_at is null;
create index plan_citation_of_document on plan_citation (document_id) where deleted_at is null;

-- Who does what by when.
create table plan_responsibility (
    id            bigint  primary key,
    row_version   integer not null default 0,
    province_id   bigint  not null,
    plan_id       bigint  not null,
    version_id    bigint  not null,
    position      integer not null check (position >= 0),
    agency_text   text    not null check (length(agency_text) between 1 and 1000),
    agency_id     bigint,
    duty          text check (length(duty) between 1 and 20000),
    deadline_text text check (length(deadline_text) between 1 and 300),
    deadline      date,
    deleted_at    timestamptz,
    foreign key (province_id, plan_id, version_id) references plan_version (province_id, plan_id, id),
    foreign key (province_id, agency_id) references agency (province_id, id)
);

create index plan_responsibility_as_printed on plan_responsibility (version_id, position) where deleted_at is null;

-- Public services that are to be had online.
create table plan_service_target (
    id            bigint  primary key,
    row_version   integer not null default 0,
    province_id   bigint  not null,
    plan_id       bigint  not null,
    version_id    bigint  not null,
    position      integer not null check (position >= 0),
    name          text    not null check (length(name) between 1 and 2000),
    level         integer check (level between 1 and 4),
    agency_text   text check (length(agency_text) between 1 and 1000),
    agency_id     bigint,
    deadline_text text check (length(deadline_text) between 1 and 300),
    deadline      date,
    note          text check (length(note) <= 2000),
    deleted_at    timestamptz,
    foreign key (province_id, plan_id, version_id) references plan_version (province_id, plan_id, id),
    foreign key (province_id, agency_id) references agency (province_id, id)
);

create index plan_service_target_as_printed on plan_service_target (version_id, position) where deleted_at is null;

-- Projects of the period before, as the plan reports them. They are no items, and no sum of the plan counts them.
create table plan_past_result (
    id          bigint  primary key,
    row_version integer not null default 0,
    province_id bigint  not null,
    plan_id     bigint  not null,
    version_id  bigint  not null,
    position    integer not null check (position >= 0),
    heading     text check (length(heading) between 1 and 300),
    name        text    not null check (length(name) between 1 and 2000),
    period      text check (length(period) between 1 and 200),
    total       bigint check (total between 0 and 1000000000000000),
    rate_unit   text check (length(rate_unit) between 1 and 100),
    status      text check (length(status) between 1 and 500),
    outcome     text check (length(outcome) <= 4000),
    decision    text check (length(decision) between 1 and 500),
    note        text check (length(note) <= 4000),
    deleted_at  timestamptz,
    unique (province_id, plan_id, version_id, id),
    foreign key (province_id, plan_id, version_id) references plan_version (province_id, plan_id, id)
);

create index plan_past_result_as_printed on plan_past_result (version_id, position) where deleted_at is null;
comment on column plan_past_result.rate_unit is 'when given, all amounts of the row are rates (đồng for one of these) and never summed';

create table plan_past_amount (
    id          bigint  primary key,
    row_version integer not null default 0,
    province_id bigint  not null,
    plan_id     bigint  not null,
    version_id  bigint  not null,
    result_id   bigint  not null,
    position    integer not null check (position >= 0),
    year        integer check (year between 1990 and 2100),
    source_text text check (length(source_text) between 1 and 300),
    stage       text    not null check (stage in ('REQUESTED', 'PLANNED', 'ALLOCATED', 'DISBURSED')),
    amount      bigint  not null check (amount between 0 and 1000000000000000),
    foreign key (province_id, plan_id, version_id, result_id) references plan_past_result (province_id, plan_id, version_id, id)
);

create index plan_past_amount_of_result on plan_past_amount (result_id);

-- What an item does in one year. What it costs in that year stands in its funding lines.
create table plan_item_year (
    id          bigint  primary key,
    row_version integer not null default 0,
    province_id bigint  not null,
    plan_id     bigint  not null,
    version_id  bigint  not null,
    item_id     bigint  not null,
    year        integer not null check (year between 1990 and 2100),
    objective   text check (length(objective) <= 4000),
    content     text    not null check (length(content) between 1 and 20000),
    deleted_at  timestamptz,
    foreign key (province_id, plan_id, version_id, item_id) references plan_item (province_id, plan_id, version_id, id)
);

create unique index plan_item_year_once on plan_item_year (item_id, year) where deleted_at is null;
