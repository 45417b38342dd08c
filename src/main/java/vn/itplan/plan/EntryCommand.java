package vn.itplan.plan;

/** What a person says of one entry of a plan's lists. */
public interface EntryCommand {

    /** The version that the form was opened with; ignored for a new entry. */
    int rowVersion();
}
