package org.practicecommons.ui;

import org.practicecommons.base.Message;

/** The texts of one area, in the language of the window. */
public final class Words {

    private final Class<?> origin;

    /** @param origin a class in the package whose {@code messages.properties} hold the texts */
    public Words(Class<?> origin) {
        this.origin = origin;
    }

    public String say(String key, Object... namesAndValues) {
        return message(key, namesAndValues).in(Languages.ofWindow());
    }

    public Message message(String key, Object... namesAndValues) {
        return Message.of(origin, key, namesAndValues);
    }
}
