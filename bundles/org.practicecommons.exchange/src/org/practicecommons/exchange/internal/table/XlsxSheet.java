package org.practicecommons.exchange.internal.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.SpreadsheetVersion;
import org.practicecommons.exchange.internal.table.RowSink.Oddity;

/** Reads one sheet, a row at a time. Formulas are never computed: what the spreadsheet computed last is taken. */
final class XlsxSheet {

    private static final int MOST_COLUMNS = SpreadsheetVersion.EXCEL2007.getMaxColumns();
    private static final int LETTERS = 26;

    /** Some spreadsheets write yes and no like this. */
    private static final Set<String> CONSTANTS = Set.of("TRUE()", "FALSE()");
    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})\\d{1,9}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private final Optional<XlsxStrings> strings;
    private final IntPredicate dates;
    private final boolean from1904;
    private final List<String> cells = new ArrayList<>();
    private final Map<Integer, Oddity> odd = new HashMap<>();
    private int column;

    /** @param dates whether the style with that number shows numbers as dates */
    XlsxSheet(Optional<XlsxStrings> strings, IntPredicate dates, boolean from1904) {
        this.strings = strings;
        this.dates = dates;
        this.from1904 = from1904;
    }

    void read(XMLStreamReader xml, RowSink sink) throws XMLStreamException, IOException {
        long row = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("row")) {
                String said = xml.getAttributeValue(null, "r");
                row = said != null && COUNT.matcher(said).matches() ? Long.parseLong(said) : row + 1;
                cells.clear();
                odd.clear();
            } else if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                cell(xml);
            } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")
                    && !cells.isEmpty()) {
                sink.row(row, List.copyOf(cells), Map.copyOf(odd));
            }
        }
        sink.end();
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException, IOException {
        column = column(xml.getAttributeValue(null, "r"));
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        boolean computed = false;
        String value = null;
        String text = null;
        while (xml.next() != XMLStreamReader.END_ELEMENT || !xml.getLocalName().equals("c")) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "v" -> value = XlsxXml.characters(xml);
                    case "is" -> text = XlsxXml.richText(xml);
                    case "f" -> computed = !CONSTANTS.contains(XlsxXml.characters(xml));
                    default -> XlsxXml.characters(xml);
                }
            }
        }
        if (computed || value != null || text != null) {
            boolean date = style != null && COUNT.matcher(style).matches() && dates.test(Integer.parseInt(style));
            put(text != null ? Optional.of(text) : value(type == null ? "n" : type, value, date), computed);
        }
    }

    /** Empty when the cell holds an error, or what no spreadsheet writes. */
    private Optional<String> value(String type, String value, boolean date) throws IOException {
        if (value == null) {
            return Optional.empty();
        }
        return switch (type) {
            case "s" -> COUNT.matcher(value.strip()).matches() && strings.isPresent()
                    ? strings.get().get(Integer.parseInt(value.strip())) : Optional.empty();
            case "b" -> Optional.of(String.valueOf(value.strip().equals("1")));
            case "str" -> Optional.of(XlsxValues.ofText(value));
            case "d" -> Optional.of(value.strip());
            case "n" -> value.isBlank() ? Optional.of("")
                    : date ? XlsxValues.ofDate(value, from1904) : XlsxValues.ofNumber(value);
            default -> Optional.empty();
        };
    }

    private void put(Optional<String> value, boolean computed) throws XMLStreamException {
        if (column >= MOST_COLUMNS) {
            throw new XMLStreamException("a cell beyond the last column");
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value.orElse("#"));
        if (value.isEmpty()) {
            odd.put(column, Oddity.BROKEN);
        } else if (computed) {
            odd.put(column, Oddity.COMPUTED);
        }
    }

    /** From 0; a cell that does not say where it stands follows the one before. */
    private int column(String place) {
        var found = place == null ? null : PLACE.matcher(place);
        if (found == null || !found.matches()) {
            return cells.size();
        }
        int index = 0;
        for (char letter : found.group(1).toCharArray()) {
            index = index * LETTERS + letter - 'A' + 1;
        }
        return index - 1;
    }
}
