package vn.itplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import vn.itplan.audit.Traced;

/**
 * An entry of one of the plain lists of a plan: legal bases, responsibilities and the like.
 *
 * @param <C> what is said of it
 */
@MappedSuperclass
abstract class PlanEntry<C extends EntryCommand> extends PlanPart implements Traced {

    /** Moved by SQL, which moves many at once. */
    @Column(updatable = false)
    private int position;

    /** For Hibernate. */
    protected PlanEntry() {}

    PlanEntry(PlanVersion version, int position) {
        super(version);
        this.position = position;
    }

    abstract void change(C command);

    abstract C values();
}
