package vn.itplan.common;

/** What may be done. Which role holds which permission stands in one place, in the room {@code account}. */
public enum Permission {
    /** One's own account: password, tokens, language. Everybody who is signed in. */
    OWN_ACCOUNT,
    /** Read plans, their items, money, files and exports. */
    PLAN_READ,
    /** Create and edit plans, groups, items, funding lines; import and undo. */
    PLAN_EDIT,
    /**
     * Say how far a project is, and correct it: an officer for the projects of the agency that the grant names, see {@link
     * Access#requireFor}.
     */
    PROGRESS_UPDATE,
    /** Read the catalogue of agencies and funding sources. */
    CATALOGUE_READ,
    /** Change agencies and funding sources of a province. */
    CATALOGUE_EDIT,
    /** Create and change provinces: a grant without province. */
    PROVINCE_EDIT,
    /** Change what belongs to no province, such as national legal documents: a grant without province. */
    NATIONAL_EDIT,
    /** Read the whole trail of a province: changes, sign-ins of its accounts, refused attempts. */
    TRAIL_READ,
    /** Make accounts, grant roles, reset passwords, disable; those of the province. */
    ACCOUNT_EDIT
}
