package vn.itplan.indicator.web;

import vn.itplan.indicator.IndicatorRow;

/**
 * An indicator at its place among those of its part.
 *
 * @param place from 1
 */
public record IndicatorLine(IndicatorRow row, int place, boolean last) {

    public boolean first() {
        return place == 1;
    }
}
