package vn.itplan.agency;

/** Where an agency stands. There is no district level from 1 July 2025; older papers name it. */
public enum AgencyLevel {
    PROVINCE,
    DISTRICT,
    COMMUNE
}
