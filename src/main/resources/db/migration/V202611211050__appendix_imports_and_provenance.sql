-- An import from the upload of a file to its being applied or given up; it can be left and taken up again.
create table import_run (
    id           bigint      primary key,
    row_version  integer     not null default 0,
    province_id  bigint      not null,
    plan_id      bigint      not null,
    version_id   bigint      not null,
    file_id      bigint      not null,
    state        text        not null check (state in ('PREVIEW', 'APPLIED', 'UNDONE')),
    -- What the person chose where the table does not say.
    sheet        text        not null check (length(sheet) <= 255),
    unit         text check (unit in ('DONG', 'THOUSAND', 'MILLION', 'BILLION')),
    year         integer check (year between 1990 and 2100),
    source_id    bigint,
    source_name  text check (length(source_name) between 1 and 300),
    stage        text        not null check (stage in ('REQUESTED', 'PLANNED', 'ALLOCATED', 'DISBURSED')),
    created_at   timestamptz not null,
    created_by   text        not null check (length(created_by) <= 200),
    applied_at   timestamptz,
    applied_by   text check (length(applied_by) <= 200),
    undone_at    timestamptz,
    undone_by    text check (length(undone_by) <= 200),
    added        integer     not null default 0 check (added >= 0),
    changed      integer     not null default 0 check (changed >= 0),
    unchanged    integer     not null default 0 check (unchanged >= 0),
    unique (province_id, plan_id, version_id, id),
    foreign key (province_id, plan_id, version_id) references plan_version (province_id, plan_id, id),
    foreign key (province_id, file_id) references stored_file (province_id, id),
    foreign key (province_id, source_id) references funding_source (province_id, id),
    check ((state = 'PREVIEW') = (applied_at is null)),
    check ((applied_at is null) = (applied_by is null)),
    check ((state = 'UNDONE') = (undone_at is not null)),
    check ((undone_at is null) = (undone_by is null))
);

create index import_run_by_plan on import_run (plan_id, id desc);

-- Where each imported value was read: the cell, its text as written and its raw value. Later edits leave it alone.
create table provenance (
    id               bigint generated always as identity primary key,
    province_id      bigint not null,
    plan_id          bigint not null,
    version_id       bigint not null,
    import_id        bigint not null,
    group_id         bigint,
    item_id          bigint,
    funding_line_id  bigint,
    stated_figure_id bigint,
    field            text   not null check (field ~ '^[a-z][A-Za-z]{1,39}$'),
    sheet            text   not null check (length(sheet) between 1 and 255),
    cell             text   not null check (cell ~ '^[A-Z]{1,3}[0-9]{1,7}$'),
    text             text   not null,
    raw_value        text   not null,
    check (num_nonnulls(group_id, item_id, funding_line_id, stated_figure_id) = 1),
    foreign key (province_id, plan_id, version_id, import_id) references import_run (province_id, plan_id, version_id, id),
    foreign key (province_id, plan_id, version_id, group_id) references plan_group (province_id, plan_id, version_id, id),
    foreign key (province_id, plan_id, version_id, item_id) references plan_item (province_id, plan_id, version_id, id),
    foreign key (province_id, plan_id, version_id, funding_line_id) references funding_line (province_id, plan_id, version_id, id),
    foreign key (province_id, plan_id, version_id, stated_figure_id) references stated_figure (province_id, plan_id, version_id, id)
);

create index provenance_by_item on provenance (item_id) where item_id is not null;
create index provenance_by_group on provenance (group_id) where group_id is not null;
create index provenance_by_line on provenance (funding_line_id) where funding_line_id is not null;
create index provenance_by_figure on provenance (stated_figure_id) where stated_figure_id is not null;
create index provenance_by_import on provenance (import_id);

-- What an import did, row by row: what stood there before, and the version that the row had afterwards. An import can be
-- undone while every row still has that version.
create table import_effect (
    import_id     bigint  not null references import_run,
    ordinal       integer not null,
    object_type   text    not null check (object_type in ('GROUP', 'ITEM', 'LINE', 'FIGURE')),
    object_id     bigint  not null,
    created       boolean not null,
    before        jsonb,
    version_after integer not null,
    primary key (import_id, ordinal),
    check (created = (before is null))
);
