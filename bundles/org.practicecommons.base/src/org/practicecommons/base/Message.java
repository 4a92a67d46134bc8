package org.practicecommons.base;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence for people that is put into words only where it is shown, in the language of the one who reads it.
 *
 * <p>The words are in {@code messages.properties} (English) and {@code messages_fr.properties} beside the class that
 * {@code origin} names. Placeholders have names: {@code {path}}.
 *
 * @param origin a class in the package whose message files hold the key
 * @param key a key named by its meaning, such as {@code home.tooNew}
 * @param values what the placeholders stand for; a value that is {@link Localised}, such as another message or the
 *     label of a field, is put into words as well
 */
public record Message(Class<?> origin, String key, Map<String, Object> values) implements Localised {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Message {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(key, "key");
        values = Map.copyOf(values);
    }

    /**
     * @param namesAndValues name, value, name, value …; a null value reads as an empty text
     */
    public static Message of(Class<?> origin, String key, Object... namesAndValues) {
        Map<String, Object> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1] == null ? "" : namesAndValues[i + 1]);
        }
        return new Message(origin, key, values);
    }

    @Override
    public String in(Locale language) {
        String name = origin.getPackageName() + ".messages";
        ResourceBundle bundle = ResourceBundle.getBundle(name, language, origin.getClassLoader(), NO_FALLBACK);
        Matcher matcher = PLACEHOLDER.matcher(bundle.getString(key));
        return matcher.replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), language)));
    }

    private String value(String name, Locale language) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no value for {" + name + "} in " + key);
        }
        return value instanceof Localised inner ? inner.in(language) : value.toString();
    }
}
