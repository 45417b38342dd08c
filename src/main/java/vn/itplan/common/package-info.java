/**
 * What every room stands on: money and numbers as Vietnamese papers write them, text as it is kept, pages of lists,
 * and the ports through which a service asks who acts and what they may do.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package vn.itplan.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
