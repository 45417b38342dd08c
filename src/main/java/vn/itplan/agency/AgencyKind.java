package vn.itplan.agency;

/** What kind of body an agency is. */
public enum AgencyKind {
    /** Sở, ban, ngành. */
    DEPARTMENT,
    /** Ủy ban nhân dân and its office. */
    PEOPLES_COMMITTEE,
    /** Party and mass organisations. */
    PARTY_BODY,
    /** Đơn vị sự nghiệp: centres, stations, schools. */
    SERVICE_UNIT,
    /** Cơ quan ngành dọc: police, tax, treasury. */
    VERTICAL,
    /** Many agencies under one name: "Các sở, ban, ngành, huyện, thành phố". */
    COLLECTIVE,
    OTHER
}
