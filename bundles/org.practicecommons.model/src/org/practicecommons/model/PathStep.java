package org.practicecommons.model;

import java.util.List;
import java.util.stream.Stream;

/** A step from records to others that hang together with them. */
public sealed interface PathStep {

    /** To what they refer to. */
    record Forward(List<String> fields) implements PathStep {
    }

    /** To the records of a kind that refer to them and count. */
    record Back(String kind, String field) implements PathStep {
    }

    /** Reads {@code field|other / ^Kind.field}: what is before a slash is stepped first, a hat is a step back. */
    static List<PathStep> parse(String path) {
        return Stream.of(path.trim().split("\\s*/\\s*")).map(PathStep::step).toList();
    }

    private static PathStep step(String written) {
        if (!written.startsWith("^")) {
            return new Forward(List.of(written.split("\\s*\\|\\s*")));
        }
        String[] names = written.substring(1).split("\\.");
        if (names.length != 2) {
            throw new IllegalArgumentException("a step back needs the form ^Kind.field: " + written);
        }
        return new Back(names[0], names[1]);
    }
}
