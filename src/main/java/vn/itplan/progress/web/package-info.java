@NullMarked
package vn.itplan.progress.web;

import org.jspecify.annotations.NullMarked;
