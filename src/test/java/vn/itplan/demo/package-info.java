@NullMarked
package vn.itplan.demo;

import org.jspecify.annotations.NullMarked;
