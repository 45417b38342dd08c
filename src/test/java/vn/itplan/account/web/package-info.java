@NullMarked
package vn.itplan.account.web;

import org.jspecify.annotations.NullMarked;
