package org.practicecommons.model;

import java.util.Locale;
import java.util.Objects;

/** A group of fields in forms and tables. Two are equal when their ids are. */
public final class Section {

    private final String id;
    private final Words label;
    private final Words help;

    Section(String id, Words label, Words help) {
        this.id = id;
        this.label = label;
        this.help = help;
    }

    /** Stable name, such as {@code lessons}. */
    public String id() {
        return id;
    }

    public String label(Locale locale) {
        return label.in(locale);
    }

    /** What belongs here, in a plain sentence; empty where the label says it all. */
    public String help(Locale locale) {
        return help.in(locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Section section && section.id.equals(id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id);
    }

    @Override
    public String toString() {
        return id;
    }
}
