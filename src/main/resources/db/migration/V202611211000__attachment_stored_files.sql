-- Files are kept in the database, so that a second node sees them and one backup holds everything.
create table stored_file (
    id          bigint      primary key,
    row_version integer     not null default 0,
    province_id bigint      not null references province,
    name        text        not null check (length(name) between 1 and 255),
    media_type  text        not null check (length(media_type) <= 150),
    size        bigint      not null check (size > 0),
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content     bytea       not null check (length(content) = size),
    created_at  timestamptz not null,
    unique (province_id, id)
);

create index stored_file_by_content on stored_file (province_id, sha256);
