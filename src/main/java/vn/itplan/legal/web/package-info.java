@NullMarked
package vn.itplan.legal.web;

import org.jspecify.annotations.NullMarked;
