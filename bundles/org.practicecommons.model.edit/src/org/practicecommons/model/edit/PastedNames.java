package org.practicecommons.model.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names in a list or a table that was copied in a document or a spreadsheet: one of each line, without its bullet or
 * number; of a table the first column, or the next one where the first has numbers only.
 */
public final class PastedNames {

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private PastedNames() {
    }

    /** In the order of the lines, none twice, case aside; white space inside is one space. */
    public static List<String> of(String pasted) {
        Map<String, String> names = new LinkedHashMap<>();
        PastedRows.of(pasted).stream().map(PastedNames::name)
                .forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        return List.copyOf(names.values());
    }

    private static String name(List<String> row) {
        List<String> written = row.stream().map(cell -> cell.replaceAll("[\\s\\p{Z}]+", " ").strip())
                .filter(cell -> !cell.isEmpty()).toList();
        return written.stream().filter(cell -> LETTER.matcher(cell).find()).findFirst().orElse(
                written.isEmpty() ? "" : written.getFirst());
    }
}
