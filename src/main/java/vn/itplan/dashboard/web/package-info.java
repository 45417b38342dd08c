@NullMarked
package vn.itplan.dashboard.web;

import org.jspecify.annotations.NullMarked;
