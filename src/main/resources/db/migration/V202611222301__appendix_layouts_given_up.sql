-- A deleted layout is offered nowhere, and one that is shared no more is offered to no other province. Plans that print
-- them go on: its slug stays taken, its versions stay, and other provinces keep the version that they saw last.
alter table appendix_layout
    add column deleted_at  timestamptz,
    add column last_shared integer check (last_shared between 1 and latest);

create index plan_appendix_of_layout on plan_appendix (slug);
