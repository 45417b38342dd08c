package vn.itplan.appendix.importing;

/** What the bytes are; the name of the file is not believed. */
public enum FileKind {
    XLSX,
    CSV
}
