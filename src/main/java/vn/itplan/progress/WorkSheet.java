package vn.itplan.progress;

import vn.itplan.common.Listing;

/**
 * The projects that an account is to report on, a page of them.
 *
 * @param late how many of all of them, not of the page, are late
 * @param withoutAgency the account may report, but for no agency: its grant names none
 */
public record WorkSheet(Listing<WorkProject> projects, long late, boolean withoutAgency) {}
