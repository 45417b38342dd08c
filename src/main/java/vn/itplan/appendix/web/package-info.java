@NullMarked
package vn.itplan.appendix.web;

import org.jspecify.annotations.NullMarked;
