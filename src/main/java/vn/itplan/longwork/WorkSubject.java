package vn.itplan.longwork;

/**
 * What work is about. An account has one such work at a time.
 *
 * @param kind "document"
 * @param subjectId the plan
 * @param variant "docx"
 */
public record WorkSubject(String kind, long subjectId, String variant) {}
