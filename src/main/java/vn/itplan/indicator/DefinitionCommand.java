package vn.itplan.indicator;

/** What is measured, in which unit, which way is good and of which level it speaks. */
public record DefinitionCommand(String name, String unit, Direction direction, IndicatorLevel level) {}
