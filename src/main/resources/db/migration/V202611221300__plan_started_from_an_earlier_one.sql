-- A plan that was started from an earlier one says so, and each section taken over says so until somebody has saved it.
alter table plan add column copied_from_id bigint;
alter table plan add foreign key (province_id, copied_from_id) references plan (province_id, id);
alter table plan add check (copied_from_id <> id);

alter table plan_section add column taken_over boolean not null default false;
comment on column plan_section.taken_over is 'taken over from an earlier plan, and not looked at since';

alter table edit_presence drop constraint edit_presence_object_type_check;
alter table edit_presence add constraint edit_presence_object_type_check check (object_type in ('ITEM', 'GROUP', 'SECTION'));
