package vn.itplan.common.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The values of an enumeration as choices in the reader's language: {@code plan.kind.ANNUAL} names one. */
@Component
public class Choices {

    private final MessageSource messages;

    Choices(MessageSource messages) {
        this.messages = messages;
    }

    public <E extends Enum<E>> List<Choice> of(Class<E> type, String prefix) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> new Choice(value.name(), word(prefix + "." + value.name())))
                .toList();
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
