package vn.itplan.reconciliation;

import java.time.Instant;

/**
 * Why a finding stands as it is.
 *
 * @param name who answers for it
 */
public record Acceptance(String name, String reason, Instant at) {}
