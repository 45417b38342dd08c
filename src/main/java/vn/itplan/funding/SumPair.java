package vn.itplan.funding;

import java.util.Optional;
import vn.itplan.common.FundingStage;

/**
 * Two dimensions against each other, over one stage unless stage is one of the two: what is requested and what is planned
 * never add up.
 *
 * @param stage the stage summed over; without meaning where stage is a dimension
 */
public record SumPair(SumDimension rows, SumDimension columns, FundingStage stage) {

    public SumPair {
        if (rows == columns) {
            throw new IllegalArgumentException("Twice " + rows);
        }
    }

    /** Planned money. */
    public static SumPair planned(SumDimension rows, SumDimension columns) {
        return new SumPair(rows, columns, FundingStage.PLANNED);
    }

    /** Two {@link SumDimension#code codes} with a comma between them, as addresses write it: {@code group,year}. */
    public static Optional<SumPair> ofCode(String codes, FundingStage stage) {
        String[] two = codes.split(",", -1);
        if (two.length != 2 || two[0].equals(two[1])) {
            return Optional.empty();
        }
        return SumDimension.ofCode(two[0].strip())
                .flatMap(rows -> SumDimension.ofCode(two[1].strip())
                        .filter(columns -> columns != rows)
                        .map(columns -> new SumPair(rows, columns, stage)));
    }

    public String code() {
        return rows.code() + "," + columns.code();
    }

    public boolean has(SumDimension dimension) {
        return rows == dimension || columns == dimension;
    }

    /** Whether the sums are over one stage, {@link #stage()}. */
    public boolean isOfOneStage() {
        return !has(SumDimension.STAGE);
    }

    /** The same table with these rows; what would stand twice changes places. */
    public SumPair withRows(SumDimension wanted) {
        return new SumPair(wanted, wanted == columns ? rows : columns, stage);
    }

    public SumPair withColumns(SumDimension wanted) {
        return new SumPair(wanted == rows ? columns : rows, wanted, stage);
    }
}
