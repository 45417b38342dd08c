package vn.itplan.funding;

/** A source of money is about to get other names or another kind, in this transaction. */
public record SourceChanging(long sourceId) {}
