-- The outline of a version: headings in the order of the document, each with how deep it stands. A heading belongs to
-- the nearest one before it that stands higher, so that no heading can be its own parent and none is ever lost.
create table plan_section (
    id          bigint      primary key,
    row_version integer     not null default 0,
    province_id bigint      not null,
    plan_id     bigint      not null,
    version_id  bigint      not null,
    position    integer     not null check (position >= 0),
    depth       integer     not null check (depth between 1 and 5),
    numbering   text        not null check (numbering in ('PART', 'ROMAN', 'ARABIC', 'DECIMAL', 'LETTER', 'DASH', 'PLUS', 'NONE')),
    kind        text        not null check (kind in ('TEXT', 'LEGAL_BASES', 'CURRENT_STATE', 'INDICATORS', 'PROJECTS', 'FUNDING', 'RESPONSIBILITIES', 'SERVICES', 'PAST_RESULTS', 'APPENDICES')),
    heading     text        not null check (length(heading) between 1 and 1000),
    body        text check (length(body) between 1 and 100000),
    changed_at  timestamptz not null,
    deleted_at  timestamptz,
    unique (province_id, plan_id, version_id, id),
    foreign key (province_id, plan_id, version_id) references plan_version (province_id, plan_id, id)
);

create index plan_section_in_order on plan_section (version_id, position) where deleted_at is null;

-- What somebody has typed into a section and not saved yet: a working copy of one account, no part of the plan.
create table plan_section_draft (
    province_id bigint      not null,
    section_id  bigint      not null references plan_section,
    account_id  bigint      not null references account,
    row_version integer     not null,
    body        text        not null check (length(body) <= 100000),
    saved_at    timestamptz not null,
    primary key (section_id, account_id)
);
