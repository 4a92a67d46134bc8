package org.practicecommons.exchange;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.practicecommons.model.Kind;

/**
 * What tables need beside the records; the other formats have no use for it.
 *
 * @param temporary an existing folder for files that are deleted at the end; they hold what the records hold
 * @param alone the kind or part kind whose table is written by itself; empty: all tables together, which lose nothing
 * @param labels words for IRIs, for readers alone; it leaves out what it does not know
 */
public record ExportSettings(Path temporary, Optional<Kind> alone,
        Function<Collection<String>, Map<String, String>> labels) {

    public ExportSettings {
        Objects.requireNonNull(temporary, "temporary");
        Objects.requireNonNull(alone, "alone");
        Objects.requireNonNull(labels, "labels");
    }

    /** All tables, without labels. */
    public static ExportSettings plain(Path temporary) {
        return new ExportSettings(temporary, Optional.empty(), iris -> Map.of());
    }
}
