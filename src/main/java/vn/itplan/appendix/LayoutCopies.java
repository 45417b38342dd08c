package vn.itplan.appendix;

/** The same layout under another name. */
final class LayoutCopies {

    private LayoutCopies() {}

    static AppendixLayout named(AppendixLayout of, String slug, String name) {
        return new AppendixLayout(
                slug,
                name,
                of.documentName(),
                of.sheetName(),
                of.page(),
                of.titles(),
                of.unit(),
                of.unitLine(),
                of.rows(),
                of.filter(),
                of.grouping(),
                of.tables(),
                of.columns(),
                of.groupNumbers(),
                of.itemNumbers(),
                of.counting(),
                of.groupRows(),
                of.subtotals(),
                of.subtotalLabel(),
                of.totalLabel(),
                of.totalPlace(),
                of.differenceNote());
    }
}
