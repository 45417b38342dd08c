-- Cells that were pasted into a plan are an import too: kept as they were, with what each column was taken for.
alter table import_run add column pasted_columns text
    check (pasted_columns ~ '^[A-Z]+(,[A-Z]+)*$' and length(pasted_columns) <= 1000);
alter table import_run add column pasted_heading boolean not null default false;
