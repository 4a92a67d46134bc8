package org.practicecommons.model.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a list, or the rows of a table, as documents and spreadsheets hand them over. */
final class PastedRows {

    private static final Pattern CELL =
            Pattern.compile("\\G(?:\"((?:[^\"]++|\"\")*+)\"(?=\\t|\\R|\\z)|([^\\t\\r\\n]*+))(\\t|\\R|\\z)");
    private static final String MARK = "(?:[-–—*•·▪◦‣]|\\(?\\d{1,3}[.)])";
    private static final Pattern BULLET = Pattern.compile("^" + MARK + "[\\s\\u00a0]+");
    private static final Pattern ALONE = Pattern.compile(MARK);

    private PastedRows() {
    }

    /**
     * Those with a word, each without the bullet or number before its first cell; documents hand that over as a cell of
     * its own.
     */
    static List<List<String>> of(String pasted) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        Matcher cell = CELL.matcher(pasted);
        while (cell.find()) {
            String text = cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\"");
            row.add(row.isEmpty() ? BULLET.matcher(text.strip()).replaceFirst("") : text.strip());
            if (!cell.group(3).equals("\t")) {
                if (row.size() > 1 && ALONE.matcher(row.getFirst()).matches()) {
                    row.removeFirst();
                }
                if (row.stream().anyMatch(each -> !each.isEmpty())) {
                    rows.add(row);
                }
                row = new ArrayList<>();
            }
        }
        return rows;
    }
}
