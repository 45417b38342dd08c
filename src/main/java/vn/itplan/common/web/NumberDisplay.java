package vn.itplan.common.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.common.VietnameseNumbers;

/** Numbers that are no money as pages show them: {@code @numbers} in templates. */
@Component("numbers")
public class NumberDisplay {

    /** "1.234,5" with all its digits, or nothing. */
    public String format(@Nullable BigDecimal number) {
        return number == null ? "" : VietnameseNumbers.format(number);
    }
}
