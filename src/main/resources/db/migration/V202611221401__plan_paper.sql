-- How a plan goes out: to whom, and with what articles where a decision puts it into force.
alter table plan_version
    add column recipients text check (length(recipients) <= 4000),
    add column articles   text check (length(articles) <= 10000);

comment on column plan_version.recipients is 'one a line, without dash and full stop; null for those that such documents usually have';
comment on column plan_version.articles is 'of the decision, one a line, without their numbers; null for the usual ones';
