-- Which rows are to be taken from the file and which items are to go: ticked on several pages, and kept with the preview.
alter table import_run add column decided jsonb;
comment on column import_run.decided is 'rows taken over, items dropped and what the plan held when they were ticked';
