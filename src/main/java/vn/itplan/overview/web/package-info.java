@NullMarked
package vn.itplan.overview.web;

import org.jspecify.annotations.NullMarked;
