package vn.itplan.reconciliation.web;

import org.jspecify.annotations.Nullable;
import vn.itplan.reconciliation.Acceptance;
import vn.itplan.reconciliation.Severity;

/**
 * A finding in the reader's words.
 *
 * @param href the very row or section
 * @param heading whether it is the first of its severity on the page
 */
public record FindingRow(
        String fingerprint,
        String code,
        Severity severity,
        boolean heading,
        String message,
        String place,
        String href,
        @Nullable String stated,
        @Nullable String computed,
        @Nullable String difference,
        @Nullable Acceptance acceptance) {}
