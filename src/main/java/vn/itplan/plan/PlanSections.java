package vn.itplan.plan;

import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.audit.AuditTrail;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.RuleException;
import vn.itplan.common.StaleException;
import vn.itplan.plan.Outline.Place;

/** The outline of a plan's current version: headings in order, their texts, what live content they show. */
@Service
@Transactional
public class PlanSections {

    private static final int MOST = 500;

    private final Plans plans;
    private final PlanSectionRepository sections;
    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PlanSections(Plans plans, PlanSectionRepository sections, AuditTrail trail, JdbcClient jdbc, JdbcTemplate batches) {
        this.plans = plans;
        this.sections = sections;
        this.trail = trail;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** All sections in order, with their texts and numbers; a plan has some dozens. */
    @Transactional(readOnly = true)
    public List<SectionRow> list(long planId) {
        List<Stored> stored = stored(plans.get(planId).versionId());
        Outline outline = outline(stored);
        Map<Long, String> numbers = outline.numbers();
        List<SectionRow> rows = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            Stored section = stored.get(i);
            rows.add(new SectionRow(
                    section.id(),
                    outline.places().get(i).depth(),
                    Objects.requireNonNull(numbers.get(section.id())),
                    section.kind(),
                    section.heading(),
                    section.body(),
                    section.takenOver(),
                    section.changedAt()));
        }
        return rows;
    }

    @Transactional(readOnly = true)
    public SectionCommand get(long planId, long sectionId) {
        plans.readable(planId);
        return find(planId, sectionId).values();
    }

    /** What a new section after this one would begin with: the same depth and numbering. */
    @Transactional(readOnly = true)
    public SectionCommand nextTo(long planId, @Nullable Long after) {
        SectionNumbering numbering =
                after == null ? SectionNumbering.usual(1) : get(planId, after).numbering();
        return new SectionCommand("", SectionKind.TEXT, numbering, null, 0);
    }

    /**
     * Adds a section after another and all below that, as deep as it.
     *
     * @param after null to add it at the end of the plan, at the top level
     */
    public long add(long planId, @Nullable Long after, SectionCommand command) {
        PlanVersion version = plans.current(plans.toChange(planId));
        List<Stored> stored = stored(version.id());
        Outline outline = outline(stored);
        int index = stored.size();
        int depth = 1;
        if (after != null) {
            int beside = indexOf(outline, after);
            depth = outline.places().get(beside).depth();
            index = outline.end(beside);
        }
        if (stored.size() >= MOST) {
            throw new RuleException("plan.section.too-many", MOST);
        }
        int at = index < stored.size() ? stored.get(index).position() : next(version.id());
        jdbc.sql("update plan_section set position = position + 1 where version_id = ? and position >= ?")
                .param(version.id())
                .param(at)
                .update();
        return sections.save(new PlanSection(version, at, depth, command, plans.now()))
                .id();
    }

    /** Puts sections into a plan that has none. */
    public void fill(long planId, List<NewSection> content) {
        PlanVersion version = plans.current(plans.toChange(planId));
        if (!stored(version.id()).isEmpty()) {
            throw new RuleException("plan.section.not-empty");
        }
        int position = 0;
        for (NewSection section : content) {
            sections.save(new PlanSection(version, position++, section.depth(), section.command(), plans.now()));
        }
    }

    /** A section on its way into a plan. */
    public record NewSection(int depth, SectionCommand command) {}

    /**
     * @throws StaleException when somebody else saved the section since the form was opened
     */
    public void edit(long planId, long sectionId, SectionCommand command) {
        plans.toChange(planId);
        PlanSection section = find(planId, sectionId);
        StaleException.check(command.rowVersion(), section.rowVersion(), "section " + sectionId);
        section.change(command, plans.now());
    }

    /** Moves a section with all below it; where it cannot go that way it stays. */
    public void move(long planId, long sectionId, SectionMove move) {
        PlanVersion version = plans.current(plans.toChange(planId));
        PlanSection section = find(planId, sectionId);
        List<Stored> stored = stored(version.id());
        Outline before = outline(stored);
        Outline after = move.apply(before, sectionId);
        if (!after.equals(before)) {
            place(after, stored.stream().map(Stored::position).toList());
            trail.record("MOVED", section.traceSubject(), move.name());
        }
    }

    /** Takes a section out with all below it. */
    public void delete(long planId, long sectionId) {
        PlanVersion version = plans.current(plans.toChange(planId));
        find(planId, sectionId);
        Outline outline = outline(stored(version.id()));
        Instant now = plans.now();
        sections.findByPlanIdAndIdIn(planId, outline.subtree(sectionId)).forEach(section -> section.delete(now));
    }

    /** Undoes {@link #delete}: the section stands where it stood, with all that was deleted together with it. */
    public void restore(long planId, long sectionId) {
        plans.toChange(planId);
        List<Long> together =
                jdbc.sql("""
                        select other.id from plan_section s
                        join plan_section other on other.version_id = s.version_id and other.deleted_at = s.deleted_at
                        where s.id = ? and s.plan_id = ?
                        """).param(sectionId).param(planId).query(Long.class).list();
        if (together.isEmpty()) {
            throw new NotFoundException("section " + sectionId);
        }
        if (stored(plans.get(planId).versionId()).size() + together.size() > MOST) {
            throw new RuleException("plan.section.too-many", MOST);
        }
        sections.findByPlanIdAndIdIn(planId, together).forEach(PlanSection::restore);
    }

    private PlanSection find(long planId, long sectionId) {
        return sections.findByIdAndPlanId(sectionId, planId)
                .filter(section -> !section.isDeleted())
                .orElseThrow(() -> new NotFoundException("section " + sectionId));
    }

    private static int indexOf(Outline outline, long sectionId) {
        int index = outline.indexOf(sectionId);
        if (index < 0) {
            throw new NotFoundException("section " + sectionId);
        }
        return index;
    }

    private int next(long versionId) {
        return jdbc.sql("select coalesce(max(position), -1) + 1 from plan_section where version_id = ?")
                .param(versionId)
                .query(Integer.class)
                .single();
    }

    /** The same positions in another order, so that deleted sections come back near where they stood. */
    private void place(Outline outline, List<Integer> positions) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < outline.places().size(); i++) {
            Place place = outline.places().get(i);
            rows.add(new Object[] {positions.get(i), place.depth(), place.id()});
        }
        batches.batchUpdate("update plan_section set position = ?, depth = ? where id = ?", rows, new int[] {
            Types.INTEGER, Types.INTEGER, Types.BIGINT
        });
    }

    private static Outline outline(List<Stored> stored) {
        return new Outline(stored.stream()
                .map(section -> new Place(section.id(), section.depth(), section.numbering()))
                .toList());
    }

    private List<Stored> stored(long versionId) {
        sections.flush();
        return jdbc.sql("""
                        select id, position, depth, numbering, kind, heading, body, taken_over, changed_at from plan_section
                        where version_id = ? and deleted_at is null order by position, id
                        """).param(versionId).query(Stored.class).list();
    }

    private record Stored(
            long id,
            int position,
            int depth,
            SectionNumbering numbering,
            SectionKind kind,
            String heading,
            @Nullable String body,
            boolean takenOver,
            Instant changedAt) {}
}
