package vn.itplan.plan;

import org.springframework.stereotype.Service;

/** The public services that a plan wants to be had online. */
@Service
public class ServiceTargets extends PlanEntries<ServiceTarget, ServiceTargetCommand, ServiceTargetRow> {

    private static final Shape<ServiceTargetRow> SHAPE = new Shape<>(
            ServiceTargetRow.class,
            "plan_service_target",
            "e.name, e.level, e.agency_text, e.agency_id, a.name as agency, e.deadline_text, e.deadline, e.note",
            "left join agency a on a.id = e.agency_id ");

    private final EntryParts parts;

    ServiceTargets(EntryParts parts, ServiceTargetRepository targets) {
        super(parts, targets, SHAPE);
        this.parts = parts;
    }

    @Override
    ServiceTarget create(PlanVersion version, int position, ServiceTargetCommand command) {
        ServiceTarget target = new ServiceTarget(version, position, command);
        target.link(parts.agency(version.provinceId(), command.agencyText()));
        return target;
    }

    @Override
    void change(ServiceTarget target, ServiceTargetCommand command) {
        super.change(target, command);
        target.link(parts.agency(target.provinceId(), command.agencyText()));
    }
}
