-- The identity of a piece of work in its province, over plans, versions and years. Its name is that of the newest item.
create table project (
    id          bigint      primary key,
    row_version integer     not null default 0,
    province_id bigint      not null references province,
    name        text        not null check (length(name) between 1 and 2000),
    created_at  timestamptz not null,
    unique (province_id, id)
);
