package org.practicecommons.exchange.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.exchange.Format;

/**
 * The sheets of a workbook, read one after the other in bounded memory. A sheet whose name stands in parentheses is for
 * readers. A file that unpacks to far more than a workbook does is stopped.
 */
final class XlsxBook implements TableSource {

    static final String EXTENSION = "xlsx";

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    static {
        // What POI lets pass whatever it unpacks to; beyond it, a hundred times its size, which is POI's own limit.
        ZipSecureFile.setGraceEntrySize(UnpackLimit.of(0));
    }

    private final Path path;
    private final OPCPackage opened;
    private final XSSFReader reader;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<Integer, Boolean> dates = new HashMap<>();
    private StylesTable styles;
    private Optional<XlsxStrings> strings = Optional.empty();
    private boolean from1904;

    private XlsxBook(Path path, OPCPackage opened, XSSFReader reader) {
        this.path = path;
        this.opened = opened;
        this.reader = reader;
    }

    /** @throws Refusal when it is no workbook that can be opened; it says what it is instead */
    static TableSource open(Path path, Path temporary) throws IOException {
        XlsxKind.requireWorkbook(path);
        OPCPackage opened = guarded(path, () -> OPCPackage.open(path.toFile(), PackageAccess.READ));
        XlsxBook book = null;
        try {
            XlsxKind.require(opened, path);
            book = new XlsxBook(path, opened, guarded(path, () -> new XSSFReader(opened)));
            book.prepare(temporary);
            return book;
        } finally {
            if (book == null || book.styles == null) {
                opened.revert();
            }
        }
    }

    private void prepare(Path temporary) throws IOException {
        guarded(path, () -> {
            try (InputStream in = reader.getWorkbookData()) {
                readNames(XlsxXml.reader(in));
            }
            InputStream shared = reader.getSharedStringsData();
            if (shared != null) {
                strings = Optional.of(new XlsxStrings(shared, temporary));
            }
            styles = reader.getStylesTable();
            return null;
        });
    }

    private void readNames(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("sheet")) {
                    sheets.put(String.valueOf(xml.getAttributeValue(null, "name")),
                            String.valueOf(xml.getAttributeValue(RELATIONSHIPS, "id")));
                } else if (xml.getLocalName().equals("workbookPr")) {
                    from1904 = Set.of("1", "true").contains(
                            String.valueOf(xml.getAttributeValue(null, "date1904")));
                }
            }
        }
    }

    @Override
    public List<String> tables() {
        return sheets.keySet().stream().filter(name -> !name.startsWith("(") || !name.endsWith(")")).toList();
    }

    @Override
    public Optional<Map<String, List<String>>> whole() throws IOException {
        if (!sheets.containsKey(XlsxSink.TABLES)) {
            return Optional.empty();
        }
        Map<String, List<String>> headings = new LinkedHashMap<>();
        read(XlsxSink.TABLES, (number, cells, odd) ->
                headings.put(cells.getFirst(), cells.subList(1, cells.size())));
        for (String table : headings.keySet()) {
            if (!sheets.containsKey(table)) {
                throw refusal("table.missing", path, table);
            }
        }
        return Optional.of(headings);
    }

    @Override
    public boolean mayHoldOthers() {
        return true;
    }

    @Override
    public void read(String table, RowSink sink) throws IOException {
        InputStream stream = guarded(path, () -> reader.getSheet(sheets.get(table)));
        try (stream) {
            new XlsxSheet(strings, this::isDate, from1904).read(XlsxXml.reader(stream), sink);
        } catch (XMLStreamException e) {
            throw damaged(path, e);
        }
    }

    private boolean isDate(int style) {
        return dates.computeIfAbsent(style, number -> {
            try {
                var found = number < styles.getNumCellStyles() ? styles.getStyleAt(number) : null;
                return found != null && DateUtil.isADateFormat(found.getDataFormat(), found.getDataFormatString());
            } catch (RuntimeException e) { // styles are parsed when they are asked for
                throw damaged(path, e);
            }
        });
    }

    /** What the library tells of a bad file in many ways, also unchecked ones, is one sentence here. */
    private static <R> R guarded(Path path, Reading<R> reading) throws IOException {
        try {
            return reading.read();
        } catch (OpenXML4JException | XMLStreamException | IOException | RuntimeException e) {
            throw damaged(path, e);
        }
    }

    /** Reads a piece of a workbook. */
    @FunctionalInterface
    private interface Reading<R> {

        R read() throws IOException, OpenXML4JException, XMLStreamException;
    }

    private static Refusal damaged(Path path, Exception e) {
        boolean bomb = String.valueOf(e.getMessage()).contains("Zip bomb");
        return refusal(bomb ? "workbook.bomb" : "workbook.damaged", path, "");
    }

    private static Refusal refusal(String key, Path path, String table) {
        return new Refusal(Refusal.Reason.BAD_INPUT,
                Message.of(Format.class, key, "file", path.getFileName(), "table", table));
    }

    @Override
    public void close() throws IOException {
        opened.revert();
        if (strings.isPresent()) {
            strings.get().close();
        }
    }
}
