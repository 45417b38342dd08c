-- An indicator taken over from an earlier plan has no target until somebody sets one: the old target is none of this plan.
do
$$
    declare
        rule text;
    begin
        for rule in select conname from pg_constraint
                    where conrelid = 'plan_indicator'::regclass and contype = 'c'
                      and pg_get_constraintdef(oid) like 'CHECK ((current_state OR %'
            loop
                execute format('alter table plan_indicator drop constraint %I', rule);
            end loop;
    end
$$;
