package vn.itplan.indicator;

/** Of which level of government an indicator speaks. */
public enum IndicatorLevel {
    WHOLE_PROVINCE,
    PROVINCIAL,
    DISTRICT,
    COMMUNE
}
