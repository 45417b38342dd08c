@NullMarked
package vn.itplan.agency.web;

import org.jspecify.annotations.NullMarked;
