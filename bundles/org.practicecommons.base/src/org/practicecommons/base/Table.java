package org.practicecommons.base;

import java.util.List;
import java.util.Objects;

/**
 * A result as rows and columns that no head owns: the terminal, a view, CSV and JSON each render it in their way.
 *
 * @param columns stable names, in order
 * @param rows each as long as {@code columns}; a cell without a value is null
 * @param truncated whether a limit cut rows off
 */
public record Table(List<String> columns, List<List<String>> rows, boolean truncated) {

    public Table {
        columns = List.copyOf(columns);
        Objects.requireNonNull(rows, "rows");
    }
}
