package vn.itplan.agency;

/** One agency, for its form. */
public record AgencyDetails(long id, long provinceId, boolean confirmed, AgencyCommand values) {}
