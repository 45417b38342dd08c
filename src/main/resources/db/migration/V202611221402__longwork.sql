-- Work beside the requests: how far it is, and its result until it runs out. Nodes keep no state, so all of it is here.
create table long_work (
    id          bigint      generated always as identity primary key,
    account_id  bigint      not null references account on delete cascade,
    kind        text        not null check (length(kind) between 1 and 50),
    subject_id  bigint      not null,
    variant     text        not null check (length(variant) <= 50),
    status      text        not null check (status in ('RUNNING', 'DONE', 'FAILED', 'STOPPED')),
    step        text        not null check (length(step) between 1 and 100),
    done        integer     not null default 0 check (done >= 0),
    total       integer     not null default 0 check (total >= 0),
    started_at  timestamptz not null,
    seen_at     timestamptz not null,
    ended_at    timestamptz,
    reference   text        not null check (length(reference) <= 50),
    failure     text        check (length(failure) <= 200),
    result_name text        check (length(result_name) <= 300),
    result_type text        check (length(result_type) <= 200),
    result      bytea,
    check ((status = 'RUNNING') = (ended_at is null)),
    check ((status = 'DONE') = (result is not null))
);

create unique index long_work_runs_once on long_work (account_id, kind, subject_id, variant) where status = 'RUNNING';
create index long_work_of_account on long_work (account_id, kind, subject_id);
create index long_work_by_age on long_work (seen_at);
comment on column long_work.seen_at is 'when it last said how far it is; running out is counted from here';
