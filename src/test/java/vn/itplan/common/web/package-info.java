@NullMarked
package vn.itplan.common.web;

import org.jspecify.annotations.NullMarked;
