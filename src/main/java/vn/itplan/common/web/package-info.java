/** What all pages share: error pages, formatters, the shell's model and the request's reference number. */
@NullMarked
package vn.itplan.common.web;

import org.jspecify.annotations.NullMarked;
