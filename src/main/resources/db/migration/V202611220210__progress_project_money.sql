-- The money of a project over the plans that are or were carried out, in whole đồng: the sum of its annual plans, or what
-- a plan of several years says of it where that is more, since the annual ones are part of it. Drafts count for nothing.
create view project_money as
select by_plan.province_id,
       by_plan.project_id,
       greatest(sum(by_plan.planned) filter (where by_plan.annual), max(by_plan.planned) filter (where not by_plan.annual))::bigint     as planned,
       greatest(sum(by_plan.allocated) filter (where by_plan.annual), max(by_plan.allocated) filter (where not by_plan.annual))::bigint as allocated
from (select i.province_id,
             i.project_id,
             p.kind = 'ANNUAL'                                   as annual,
             sum(l.amount) filter (where l.stage = 'PLANNED')   as planned,
             sum(l.amount) filter (where l.stage = 'ALLOCATED') as allocated
      from plan_item i
               join plan_version v on v.id = i.version_id and v.current
               join plan p on p.id = v.plan_id and p.status in ('IN_EXECUTION', 'CLOSED')
               join funding_line l on l.item_id = i.id and l.deleted_at is null
      where i.deleted_at is null
      group by i.province_id, i.project_id, p.id, p.kind) by_plan
group by by_plan.province_id, by_plan.project_id;

-- The projects to be reported on: those that a plan in execution names in its current version, each row with an agency
-- that leads it there. A cell that names two agencies gives two rows, one that names none a row without agency.
create view project_lead as
select distinct i.province_id, i.project_id, l.agency_id
from plan_item i
         join plan_version v on v.id = i.version_id and v.current
         join plan p on p.id = v.plan_id and p.status = 'IN_EXECUTION'
         left join plan_item_agency l on l.item_id = i.id and l.role = 'LEAD'
where i.deleted_at is null;
