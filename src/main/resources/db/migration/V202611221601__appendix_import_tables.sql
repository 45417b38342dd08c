-- What each table of a file is taken for, as proposed and corrected; null for pasted cells.
alter table import_run add column tables jsonb check (jsonb_typeof(tables) = 'array');
-- Items that the file does not name and that a person therefore had deleted.
alter table import_run add column removed integer not null default 0 check (removed >= 0);

-- What was corrected in a table, for the next one with the same headings.
create table import_shape (
    id          bigint generated always as identity primary key,
    province_id bigint      not null references province,
    shape       text        not null check (shape ~ '^[0-9a-f]{64}$'),
    choices     jsonb       not null check (jsonb_typeof(choices) = 'object'),
    changed_at  timestamptz not null,
    changed_by  text        not null check (length(changed_by) <= 200),
    unique (province_id, shape)
);

-- Results of the period before are imported too.
alter table provenance add column past_result_id bigint;
alter table provenance drop constraint provenance_check;
alter table provenance add constraint provenance_check
    check (num_nonnulls(group_id, item_id, funding_line_id, stated_figure_id, past_result_id) = 1);
alter table provenance add foreign key (province_id, plan_id, version_id, past_result_id)
    references plan_past_result (province_id, plan_id, version_id, id);
create index provenance_by_past_result on provenance (past_result_id) where past_result_id is not null;

alter table import_effect drop constraint import_effect_object_type_check;
alter table import_effect add constraint import_effect_object_type_check
    check (object_type in ('GROUP', 'ITEM', 'LINE', 'FIGURE', 'PAST'));
-- What an import deleted; undoing brings it back.
alter table import_effect add column deleted boolean not null default false check (not (deleted and created));
