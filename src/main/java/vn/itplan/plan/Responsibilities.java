package vn.itplan.plan;

import org.springframework.stereotype.Service;

/** Who does what for a plan. */
@Service
public class Responsibilities extends PlanEntries<Responsibility, ResponsibilityCommand, ResponsibilityRow> {

    private static final Shape<ResponsibilityRow> SHAPE = new Shape<>(
            ResponsibilityRow.class,
            "plan_responsibility",
            "e.agency_text, e.agency_id, a.name as agency, e.duty, e.deadline_text, e.deadline",
            "left join agency a on a.id = e.agency_id ");

    private final EntryParts parts;

    Responsibilities(EntryParts parts, ResponsibilityRepository responsibilities) {
        super(parts, responsibilities, SHAPE);
        this.parts = parts;
    }

    @Override
    Responsibility create(PlanVersion version, int position, ResponsibilityCommand command) {
        Responsibility responsibility = new Responsibility(version, position, command);
        responsibility.link(parts.agency(version.provinceId(), command.agencyText()));
        return responsibility;
    }

    @Override
    void change(Responsibility responsibility, ResponsibilityCommand command) {
        super.change(responsibility, command);
        responsibility.link(parts.agency(responsibility.provinceId(), command.agencyText()));
    }
}
