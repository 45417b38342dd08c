-- What a stated count counts; until now all counted projects.
alter table stated_figure add column counted text check (counted in ('PROJECTS', 'GROUPS'));

update stated_figure set counted = 'PROJECTS' where measure = 'COUNT';

alter table stated_figure add check ((measure = 'COUNT') = (counted is not null));

drop index stated_figure_once;
create unique index stated_figure_once on stated_figure
    (version_id, measure, counted, group_id, item_id, year, source_id, stage, agency_id, place) nulls not distinct
    where deleted_at is null;
