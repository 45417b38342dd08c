@NullMarked
package vn.itplan.reconciliation.web;

import org.jspecify.annotations.NullMarked;
