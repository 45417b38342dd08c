package vn.itplan.legal;

/** A legal document is about to get other days or another successor, in this transaction. */
public record LegalDocumentChanging(long documentId) {}
