package vn.itplan.account;

/** What an account is good for now. */
public enum AccountState {
    ACTIVE,
    /** Its password is to be chosen by a one-time link. */
    WAITING,
    DISABLED
}
