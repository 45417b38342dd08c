-- Who has the form or row of an item or group open: said to the next who opens it, locks nothing, and runs out by itself.
create table edit_presence (
    province_id bigint      not null,
    plan_id     bigint      not null,
    object_type text        not null check (object_type in ('ITEM', 'GROUP')),
    object_id   bigint      not null,
    account_id  bigint      not null references account on delete cascade,
    opened_at   timestamptz not null,
    seen_at     timestamptz not null check (seen_at >= opened_at),
    primary key (object_type, object_id, account_id),
    foreign key (province_id, plan_id) references plan (province_id, id)
);

create index edit_presence_by_age on edit_presence (seen_at);
