package vn.itplan.appendix.importing;

/** Where an import stands. One that is given up is gone. */
public enum ImportState {
    /** The file is read; a person looks at what would be stored. */
    PREVIEW,
    APPLIED,
    UNDONE
}
