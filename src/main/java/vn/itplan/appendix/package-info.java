@ApplicationModule(
        displayName = "Appendix",
        allowedDependencies = {"common"})
@NullMarked
package vn.itplan.appendix;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
