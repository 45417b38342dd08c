/** The application as people meet it: started whole, with the demonstration, in a real browser. */
@NullMarked
package vn.itplan.journey;

import org.jspecify.annotations.NullMarked;
