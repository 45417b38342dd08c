package vn.itplan.indicator.web;

import vn.itplan.indicator.IndicatorRow;

/** What indicators of a plan may lack; the list can show just those. */
enum IndicatorGap {
    TARGET {
        @Override
        boolean isIn(IndicatorRow row) {
            return !row.currentState() && row.targetText() == null;
        }
    },
    FIGURE {
        @Override
        boolean isIn(IndicatorRow row) {
            return row.currentState() && row.baselineShown() == null && row.baseline() == null && row.latest() == null;
        }
    };

    abstract boolean isIn(IndicatorRow row);
}
