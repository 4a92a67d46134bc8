package org.practicecommons.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What to import and how.
 *
 * @param files at least one; read in this order; {@code .gz} is unpacked on the way
 * @param format of all files; empty: told from each file's content and extension
 * @param mapping for foreign rows: the mapping files that explain them, in the order of {@code files} or one for all;
 *     empty for our own formats
 * @param baseIri the community's base, under which foreign rows get their IRIs
 */
public record ImportRequest(List<Path> files, Optional<Format> format, List<Path> mapping, String baseIri) {

    /** Records that are handed to the sink at once. */
    public static final int BATCH = 500;

    public ImportRequest {
        files = List.copyOf(files);
        Objects.requireNonNull(format, "format");
        mapping = List.copyOf(mapping);
        Objects.requireNonNull(baseIri, "baseIri");
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no files");
        }
    }
}
