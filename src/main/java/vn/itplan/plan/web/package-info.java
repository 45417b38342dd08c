@NullMarked
package vn.itplan.plan.web;

import org.jspecify.annotations.NullMarked;
