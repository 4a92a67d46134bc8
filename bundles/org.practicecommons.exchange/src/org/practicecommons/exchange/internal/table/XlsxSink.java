package org.practicecommons.exchange.internal.table;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * Tables as one workbook, a sheet for each. Rows go to temporary files as they come. A hidden sheet says which tables
 * with which headings were written together, as {@code csv-metadata.json} does in a zip.
 */
public final class XlsxSink implements TableSink {

    /** The sheet that names the others; no kind can have its name. */
    static final String TABLES = "(tables)";

    private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();
    private static final int ROWS_IN_MEMORY = 20;

    private final OutputStream out;
    private final boolean alone;
    private final SXSSFWorkbook workbook;
    private final XlsxStyles styles;
    private final Map<String, List<String>> written = new LinkedHashMap<>();
    private Head head;
    private SXSSFSheet sheet;
    private int next;

    /**
     * @param out stays open
     * @param alone whether one table is written by itself, which does not hold whole records
     * @param temporary an existing folder
     */
    public XlsxSink(OutputStream out, boolean alone, Path temporary) {
        this.out = out;
        this.alone = alone;
        this.workbook = new SXSSFWorkbook(ROWS_IN_MEMORY) {

            @Override
            protected SheetDataWriter createSheetDataWriter() throws IOException {
                return new SheetDataWriter() {

                    @Override
                    public File createTempFile() throws IOException {
                        return Files.createTempFile(temporary, "export", ".sheet").toFile();
                    }
                };
            }
        };
        XlsxOrigin.say(workbook.getXSSFWorkbook());
        this.styles = new XlsxStyles(workbook);
    }

    @Override
    public void begin(Head table) {
        head = table;
        sheet(table.name());
    }

    private void sheet(String name) {
        sheet = workbook.createSheet(name);
        sheet.createFreezePane(0, 1);
        written.put(name, Heads.needed(head.headings()));
        SXSSFRow row = sheet.createRow(0);
        for (int i = 0; i < head.columns().size(); i++) {
            styles.lay(sheet, i, head.columns().get(i));
            SXSSFCell cell = row.createCell(i);
            cell.setCellStyle(styles.heading());
            cell.setCellValue(head.headings().get(i));
        }
        next = 1;
    }

    @Override
    public void row(List<String> cells) {
        if (next == MOST_ROWS) {
            sheet(head.name() + " " + (written.size() + 1));
        }
        SXSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                SXSSFCell cell = row.createCell(i);
                cell.setCellStyle(styles.of(head.columns().get(i)));
                XlsxValues.write(cell, head.columns().get(i), cells.get(i));
            }
        }
    }

    @Override
    public void finish() throws IOException {
        if (!alone) {
            describe();
        }
        workbook.writeAvoidingTempFiles(out);
        out.flush();
    }

    private void describe() {
        SXSSFSheet tables = workbook.createSheet(TABLES);
        int number = 0;
        for (Map.Entry<String, List<String>> table : written.entrySet()) {
            SXSSFRow row = tables.createRow(number++);
            List<String> cells = new ArrayList<>(List.of(table.getKey()));
            cells.addAll(table.getValue());
            for (int i = 0; i < cells.size(); i++) {
                row.createCell(i).setCellValue(cells.get(i));
            }
        }
        if (!written.isEmpty()) {
            workbook.setSheetVisibility(workbook.getSheetIndex(TABLES), SheetVisibility.HIDDEN);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
