package org.practicecommons.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What to import and how.
 *
 * @param files at least one; read in this order; {@code .gz} is unpacked on the way
 * @param format of all files, by the name of a {@link Format} or {@link RecordReader} that there is; empty: told from
 *     each file's content and extension
 * @param mappings for foreign rows: one mapping file for all files, or one for each; empty for our own formats
 * @param baseIri the community's base, under which foreign rows get their IRIs
 * @param goodRows whether the good rows of a table of ours come in although others are bad
 */
public record ImportRequest(List<Path> files, Optional<String> format, List<Path> mappings, String baseIri,
        boolean goodRows) {

    /** Records that are handed to the sink at once. */
    public static final int BATCH = 500;

    public ImportRequest {
        files = List.copyOf(files);
        Objects.requireNonNull(format, "format");
        mappings = List.copyOf(mappings);
        Objects.requireNonNull(baseIri, "baseIri");
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no files");
        }
        if (mappings.size() > 1 && mappings.size() != files.size()) {
            throw new IllegalArgumentException(mappings.size() + " mappings for " + files.size() + " files");
        }
    }

    /** Nothing of a table of ours that has a bad row. */
    public ImportRequest(List<Path> files, Optional<String> format, List<Path> mappings, String baseIri) {
        this(files, format, mappings, baseIri, false);
    }

    /** The mapping of one of the files. */
    Path mappingOf(Path file) {
        return mappings.size() == 1 ? mappings.get(0) : mappings.get(files.indexOf(file));
    }
}
