-- The register of legal documents that plans cite. One without a province is national. The owner is the province, or 0 for
-- all of them, so that plain foreign keys can say: of one's own province or national.
create table legal_document (
    id                bigint  primary key,
    row_version       integer not null default 0,
    province_id       bigint references province,
    owner             bigint  not null generated always as (coalesce(province_id, 0)) stored,
    kind              text    not null check (length(kind) between 1 and 100),
    number            text check (length(number) between 1 and 100),
    number_key        text    generated always as (search_key(number)) stored,
    issued_on         date,
    issuer            text check (length(issuer) between 1 and 300),
    subject           text    not null check (length(subject) between 1 and 2000),
    in_force_from     date,
    expired_on        date,
    replaced_by_id    bigint,
    replaced_by_owner bigint,
    search_key        text    not null generated always as (search_key(coalesce(number, '') || ' ' || kind || ' ' || subject)) stored,
    unique (owner, id),
    foreign key (replaced_by_owner, replaced_by_id) references legal_document (owner, id),
    check ((replaced_by_id is null) = (replaced_by_owner is null)),
    check (replaced_by_owner in (0, coalesce(province_id, 0))),
    check (replaced_by_id <> id),
    check (expired_on >= issued_on)
);

create unique index legal_document_once on legal_document (owner, number_key, issued_on) nulls not distinct where number is not null;
