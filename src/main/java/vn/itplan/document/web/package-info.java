/** Hands the document out. */
@NullMarked
package vn.itplan.document.web;

import org.jspecify.annotations.NullMarked;
