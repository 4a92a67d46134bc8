package org.practicecommons.exchange.internal.table;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.practicecommons.exchange.internal.table.Column.Mark;
import org.practicecommons.model.FieldType;

/** How cells look, and that what is typed into a column of texts stays a text. */
final class XlsxStyles {

    private static final int CHARACTER = 256;
    private static final int NARROW = 14;
    private static final int USUAL = 24;
    private static final int WIDE = 48;

    private final CellStyle heading;
    private final CellStyle text;
    private final CellStyle day;
    private final CellStyle plain;

    XlsxStyles(Workbook workbook) {
        text = style(workbook, "@");
        day = style(workbook, "yyyy-mm-dd");
        plain = style(workbook, "General");
        heading = style(workbook, "@");
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        heading.setWrapText(true);
    }

    private static CellStyle style(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle of(Column column) {
        if (!(column instanceof Column.Values values) || values.many()) {
            return text;
        }
        return switch (values.field().type()) {
            case DAY -> day;
            case INTEGER, DECIMAL, BOOLEAN -> plain;
            default -> text;
        };
    }

    /** Widths and formats of a column, also where it is empty yet. */
    void lay(Sheet sheet, int index, Column column) {
        sheet.setDefaultColumnStyle(index, of(column));
        boolean prose = column instanceof Column.Values values && values.field().multiline();
        boolean words = column instanceof Column.Labels || column instanceof Column.Values values
                && values.field().type() == FieldType.TEXT;
        sheet.setColumnWidth(index, CHARACTER * (column == Mark.REVISION ? NARROW : prose ? WIDE
                : words ? USUAL + NARROW : USUAL));
    }
}
