package vn.itplan.plan;

/** IT application until 2020, digital transformation now. */
public enum PlanSubject {
    IT_APPLICATION,
    DIGITAL_TRANSFORMATION
}
