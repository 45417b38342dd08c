-- Layouts that a province has made; those that come with the program are no rows. A slug stands in addresses, where no
-- province is named, so that it is taken once for all.
create table appendix_layout (
    id          bigint  primary key,
    province_id bigint  not null references province,
    slug        text    not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
    name        text    not null check (length(name) between 1 and 200),
    copied_from text    not null,
    shared      boolean not null default false,
    latest      integer not null check (latest >= 1),
    unique (province_id, id)
);

create index appendix_layout_shared on appendix_layout (shared) where shared;

-- A change makes a new version; none is ever changed.
create table appendix_layout_version (
    province_id bigint      not null,
    layout_id   bigint      not null,
    ordinal     integer     not null check (ordinal >= 1),
    definition  jsonb       not null,
    made_at     timestamptz not null,
    made_by     text        not null check (length(made_by) between 1 and 200),
    primary key (layout_id, ordinal),
    foreign key (province_id, layout_id) references appendix_layout (province_id, id)
);

-- The appendices that a plan prints, in their order. The definition is kept from the day the plan goes into execution, so
-- that what was issued can be made again as it was, whatever became of the layout.
create table plan_appendix (
    province_id bigint  not null,
    plan_id     bigint  not null,
    version_id  bigint  not null,
    position    integer not null check (position >= 0),
    slug        text    not null check (length(slug) <= 60),
    definition  jsonb,
    primary key (version_id, slug),
    foreign key (province_id, plan_id, version_id) references plan_version (province_id, plan_id, id)
);
