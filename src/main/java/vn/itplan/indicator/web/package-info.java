@NullMarked
package vn.itplan.indicator.web;

import org.jspecify.annotations.NullMarked;
