-- Each form that creates something carries a number of its own; sent twice it creates once.
create table form_submission (
    key      uuid primary key,
    at       timestamptz not null,
    location text check (length(location) <= 2000)
);

create index form_submission_by_age on form_submission (at);
