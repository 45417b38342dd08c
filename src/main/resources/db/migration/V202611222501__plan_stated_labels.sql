-- How the paper names the row of a stated figure, where that is not the name of the group or plan that it is said of: one
-- paper names a group differently in two of its tables. And the layout of that table, by its slug.
alter table stated_figure add column label text check (length(label) between 1 and 300);
alter table stated_figure add column layout text check (length(layout) between 1 and 60);

-- The page of an item asks for all that was ever read for it, deleted lines too.
create index stated_figure_by_item on stated_figure (item_id) where item_id is not null;
create index funding_line_by_item on funding_line (item_id);
