-- What an agency says of a project as of a day. An update is a whole picture: what it leaves empty is not known as of that
-- day. It is never changed; a wrong one is corrected by another, which takes its place, and stays readable.
create table project_update (
    id           bigint      primary key,
    row_version  integer     not null default 0,
    province_id  bigint      not null references province,
    project_id   bigint      not null,
    -- The agency on whose behalf it was said; none where a planner without agency said it.
    agency_id    bigint,
    as_of        date        not null check (as_of between date '1990-01-01' and date '2100-12-31'),
    status       text        not null check (status in ('NOT_STARTED', 'PREPARING', 'APPROVED_WITHOUT_MONEY', 'IN_PROGRESS', 'COMPLETED', 'SUSPENDED', 'CANCELLED', 'CARRIED_OVER')),
    percent      numeric(5, 2) check (percent between 0 and 100),
    difficulties text check (length(difficulties) between 1 and 4000),
    next_step    text check (length(next_step) between 1 and 2000),
    -- What looked unusual when it was saved, by name and parted by commas, and why it is right all the same.
    hints        text check (hints ~ '^[A-Z_]+(,[A-Z_]+)*$'),
    reason       text check (length(reason) between 1 and 2000),
    -- Invented, for the demonstration ("số liệu minh họa").
    illustrative boolean     not null default false,
    corrects_id  bigint,
    recorded_at  timestamptz not null,
    account_id   bigint      not null references account,
    account_name text        not null check (length(account_name) between 1 and 200),
    unique (province_id, id),
    unique (province_id, project_id, id),
    foreign key (province_id, project_id) references project (province_id, id),
    foreign key (province_id, agency_id) references agency (province_id, id),
    foreign key (province_id, project_id, corrects_id) references project_update (province_id, project_id, id),
    check (corrects_id <> id),
    check ((hints is null) = (reason is null))
);

-- One correction for each update; a correction may be corrected in its turn.
create unique index project_update_is_corrected_once on project_update (corrects_id) where corrects_id is not null;
create index project_update_by_project on project_update (province_id, project_id, as_of desc, recorded_at desc, id desc);
create index project_update_by_day on project_update (province_id, as_of);

-- Money paid out from the beginning of the project up to the day of the update, in whole đồng. The source may be unknown.
create table project_update_disbursement (
    id          bigint  primary key,
    row_version integer not null default 0,
    province_id bigint  not null,
    update_id   bigint  not null,
    source_id   bigint,
    amount      bigint  not null check (amount between 0 and 1000000000000000),
    foreign key (province_id, update_id) references project_update (province_id, id),
    foreign key (province_id, source_id) references funding_source (province_id, id),
    unique nulls not distinct (update_id, source_id)
);

create table project_update_file (
    province_id bigint  not null,
    update_id   bigint  not null,
    file_id     bigint  not null,
    position    integer not null check (position >= 0),
    primary key (update_id, position),
    unique (file_id),
    foreign key (province_id, update_id) references project_update (province_id, id),
    foreign key (province_id, file_id) references stored_file (province_id, id)
);

-- The updates that count: those that no other one corrects.
create view project_update_counting as
select u.*
from project_update u
where not exists (select from project_update c where c.corrects_id = u.id);

-- What is known of each project as of a day: its latest counting update, by the day it speaks of, then by when it was
-- recorded. A project without one has no row. A correction counts for the day that it speaks of, whenever it was recorded:
-- the question is what was so on that day, not what was known on it. Filter by province_id or project_id outside; the
-- database takes the filter in.
create function project_progress_on(day date) returns setof project_update
    language sql stable parallel safe
begin atomic
    select distinct on (u.province_id, u.project_id) u.*
    from project_update_counting u
    where u.as_of <= day
    order by u.province_id, u.project_id, u.as_of desc, u.recorded_at desc, u.id desc;
end;

-- Money paid out by source from the beginning of each project up to a day, as its latest counting update says; no row
-- where nothing is said. What was paid out in year Y is the sum as of 31 December Y minus that as of 31 December Y−1, where
-- a project that nothing is known of on the earlier day counts as nothing paid.
create function project_disbursed_on(day date)
    returns table (province_id bigint, project_id bigint, source_id bigint, amount bigint, as_of date, illustrative boolean)
    language sql stable parallel safe
begin atomic
    select u.province_id, u.project_id, d.source_id, d.amount, u.as_of, u.illustrative
    from project_progress_on(day) u
             join project_update_disbursement d on d.province_id = u.province_id and d.update_id = u.id;
end;

create function refuse_change_of_update() returns trigger
    language plpgsql as
$$
begin
    raise exception 'an update is corrected by another one, never changed' using errcode = 'insufficient_privilege';
end
$$;

create trigger project_update_stays
    before update or delete on project_update
    for each row execute function refuse_change_of_update();

create trigger project_update_disbursement_stays
    before update or delete on project_update_disbursement
    for each row execute function refuse_change_of_update();
