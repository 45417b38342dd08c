-- A plan may fit into one that is not kept here, and may say how often it is reported on.
alter table plan add column parent_cited text check (length(parent_cited) between 1 and 300);
alter table plan add column reporting text check (reporting in ('MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'));
alter table plan add constraint plan_parent_here_or_cited check (parent_id is null or parent_cited is null);

-- Number and date may be those of the decision that issues the plan; a draft's date may be written in part.
alter table plan_version add column by_decision boolean not null default false;
alter table plan_version add column dated_text text check (length(dated_text) between 1 and 100);

alter table plan_section drop constraint plan_section_kind_check;
alter table plan_section add constraint plan_section_kind_check check (kind in (
    'TEXT', 'LEGAL_BASES', 'LOCAL_DOCUMENTS', 'CURRENT_STATE', 'INDICATORS', 'PROJECTS', 'FUNDING', 'RESPONSIBILITIES', 'SERVICES', 'PAST_RESULTS', 'ABBREVIATIONS', 'APPENDICES'));
