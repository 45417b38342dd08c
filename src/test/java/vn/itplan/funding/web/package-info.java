@NullMarked
package vn.itplan.funding.web;

import org.jspecify.annotations.NullMarked;
