package vn.itplan.plan;

/** One entry as its list shows it. */
public interface EntryRow {

    long id();

    /** Where it stands in the list, from 1. */
    long place();
}
