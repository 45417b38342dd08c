package vn.itplan.account;

/** How much of its account's permissions a token carries. */
public enum TokenScope {
    READ,
    WRITE
}
