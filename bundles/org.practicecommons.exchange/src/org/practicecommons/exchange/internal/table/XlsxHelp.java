package org.practicecommons.exchange.internal.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet that explains a template, in English and in French. */
final class XlsxHelp {

    private static final int CHARACTER = 256;
    private static final List<Integer> WIDTHS = List.of(20, 28, 60, 40, 60, 40);

    private final Sheet sheet;
    private final XlsxStyles styles;
    private final CellStyle wrapped;
    private int next;

    /** @param language of its name */
    XlsxHelp(XSSFWorkbook workbook, XlsxStyles styles, Locale language) {
        this.styles = styles;
        sheet = workbook.createSheet("(" + TableTemplate.say("template.help", language) + ")");
        wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        for (int i = 0; i < WIDTHS.size(); i++) {
            sheet.setColumnWidth(i, CHARACTER * WIDTHS.get(i));
        }
    }

    void write(Map<TableTemplate, Sheet> tables) {
        row(wrapped, "", "", TableTemplate.say("template.intro", Locale.ENGLISH), "",
                TableTemplate.say("template.intro", Locale.FRENCH));
        row(styles.heading(), "", "", TableTemplate.say("template.meaning", Locale.ENGLISH),
                TableTemplate.say("template.writing", Locale.ENGLISH),
                TableTemplate.say("template.meaning", Locale.FRENCH),
                TableTemplate.say("template.writing", Locale.FRENCH));
        tables.forEach((table, described) -> {
            row(wrapped, described.getSheetName(), "", table.kind().help(Locale.ENGLISH), "",
                    table.kind().help(Locale.FRENCH));
            table.columns().forEach(column -> row(wrapped, "", table.heading(column),
                    TableTemplate.help(column, Locale.ENGLISH), table.hint(column, Locale.ENGLISH),
                    TableTemplate.help(column, Locale.FRENCH), table.hint(column, Locale.FRENCH)));
        });
        sheet.createFreezePane(0, 2);
    }

    private void row(CellStyle style, String... texts) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < texts.length; i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(style);
            cell.setCellValue(texts[i]);
        }
    }
}
