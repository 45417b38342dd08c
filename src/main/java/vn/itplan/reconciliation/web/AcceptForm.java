package vn.itplan.reconciliation.web;

import org.jspecify.annotations.Nullable;

/** Why a finding may stand, and who says so. */
public record AcceptForm(@Nullable String name, @Nullable String reason) {}
