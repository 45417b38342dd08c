-- The heading under which the paper prints an indicator, how the words of its baseline stand to the number, the ratio that
-- is printed beside a figure in a unit of its own, and what baseline and target speak of where that is not the same.
alter table plan_indicator
    add column heading             text check (length(heading) between 1 and 300),
    add column baseline_comparison text check (baseline_comparison in ('EQUAL', 'AT_LEAST', 'AT_MOST', 'MORE', 'LESS', 'ABOUT', 'RANGE')),
    add column baseline_high       numeric check (baseline_high > baseline and baseline_high < 1e18),
    add column baseline_ratio      numeric check (abs(baseline_ratio) < 1e18),
    add column ratio_unit          text check (length(ratio_unit) between 1 and 50),
    add column baseline_scope      text check (length(baseline_scope) between 1 and 500),
    add column target_scope        text check (length(target_scope) between 1 and 500);

update plan_indicator
set baseline_comparison = case
        when lower(baseline_text) similar to '(trên|hơn|>)%' then 'MORE'
        when lower(baseline_text) similar to '(dưới|<)%' then 'LESS'
        when lower(baseline_text) similar to '(khoảng|xấp xỉ|gần|≈|~)%' then 'ABOUT'
        when lower(baseline_text) similar to '(từ|tối thiểu|ít nhất|không dưới|≥)%' then 'AT_LEAST'
        when lower(baseline_text) similar to '(tối đa|không quá|≤)%' then 'AT_MOST'
        else 'EQUAL' end
where baseline is not null;

alter table plan_indicator
    add check ((baseline is null) = (baseline_comparison is null)),
    add check ((baseline_high is not null) = (baseline_comparison is not distinct from 'RANGE')),
    add check (ratio_unit is null or baseline_ratio is not null or baseline_numerator is not null),
    add check (baseline_ratio is null or ratio_unit is not null),
    add check ((baseline_scope is null) = (target_scope is null));
