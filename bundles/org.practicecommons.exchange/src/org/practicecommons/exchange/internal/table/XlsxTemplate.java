package org.practicecommons.exchange.internal.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.practicecommons.exchange.PickLists;
import org.practicecommons.exchange.internal.table.Column.Mark;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;

/**
 * An empty workbook for people: a sheet for a kind and one for each kind of its parts, with lists to pick from, words
 * of help where somebody types, and all of the help on a sheet of its own in both languages.
 */
public final class XlsxTemplate {

    private static final String LISTS = "(lists)";
    private static final int LAST_ROW = 10_000;
    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST_PROMPT = 255;

    private final Locale language;
    private final PickLists lists;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XlsxStyles styles = new XlsxStyles(workbook);
    private final Map<TableTemplate, Sheet> sheets = new LinkedHashMap<>();
    private final Map<List<String>, String> ranges = new HashMap<>();
    private Sheet listSheet;

    public XlsxTemplate(Kind kind, Locale language, PickLists lists) {
        this.language = language;
        this.lists = lists;
        XlsxOrigin.say(workbook);
        add(new TableTemplate(kind, language));
        Map<Kind, List<Field>> parts = new LinkedHashMap<>();
        kind.fields().stream().filter(field -> field.type() == FieldType.PARTS && !field.section().isEmpty())
                .forEach(field -> field.targets().forEach(part ->
                        parts.merge(part, List.of(field), (some, more) -> Stream.concat(some.stream(), more.stream())
                                .toList())));
        parts.forEach((part, ways) -> add(new TableTemplate(part, ways, language)));
        new XlsxHelp(workbook, styles, language).write(sheets);
        listSheet = workbook.createSheet(LISTS);
        sheets.forEach((table, sheet) -> table.columns().forEach(column ->
                validate(sheet, table, column, values(column, parts.getOrDefault(table.kind(), List.of())))));
        workbook.setSheetHidden(workbook.getSheetIndex(listSheet), true);
    }

    private void add(TableTemplate table) {
        Sheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(table.kind().label(language)));
        sheet.createFreezePane(0, 1);
        Row head = sheet.createRow(0);
        for (int i = 0; i < table.columns().size(); i++) {
            styles.lay(sheet, i, table.columns().get(i));
            head.createCell(i).setCellValue(table.heading(table.columns().get(i)));
            head.getCell(i).setCellStyle(styles.heading());
        }
        sheets.put(table, sheet);
    }

    /** What may be picked in a column; empty where anything may be written. */
    private List<String> values(Column column, List<Field> ways) {
        if (column == Mark.LINK) {
            return ways.stream().map(way -> way.label(language)).toList();
        }
        if (!(column instanceof Column.Values values)) {
            return List.of();
        }
        Field field = values.field();
        return switch (field.type()) {
            case CHOICE -> field.choices().stream().map(choice -> choice.label(language)).toList();
            case BOOLEAN -> List.of(TableTemplate.say("template.yes", language),
                    TableTemplate.say("template.no", language));
            case REFERENCE -> lists.of(field, language);
            default -> List.of();
        };
    }

    private void validate(Sheet sheet, TableTemplate table, Column column, List<String> values) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        String range = column == Mark.RECORD ? titles() : values.isEmpty() ? "" : range(values);
        DataValidationConstraint constraint = range.isEmpty()
                ? new XSSFDataValidationConstraint(ValidationType.ANY, "") : helper.createFormulaListConstraint(range);
        int index = table.columns().indexOf(column);
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(1, LAST_ROW, index, index));
        validation.setSuppressDropDownArrow(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.setShowErrorBox(column instanceof Column.Values one && !one.many()
                && one.field().type() != FieldType.REFERENCE && !range.isEmpty());
        validation.createPromptBox(cut(table.heading(column), LONGEST_TITLE), cut(TableTemplate.help(column, language)
                + "\n" + table.hint(column, language), LONGEST_PROMPT));
        validation.setShowPromptBox(true);
        sheet.addValidationData(validation);
    }

    /** A part picks its record from the titles that were typed on the first sheet. */
    private String titles() {
        TableTemplate first = sheets.keySet().iterator().next();
        return first.columns().stream().filter(column -> column instanceof Column.Values values
                        && values.field().equals(first.kind().title()) && first.kind().isRecord()).findFirst()
                .map(column -> range(sheets.get(first), first.columns().indexOf(column), LAST_ROW)).orElse("");
    }

    private String range(List<String> values) {
        return ranges.computeIfAbsent(values, list -> {
            int column = ranges.size();
            for (int i = 0; i < list.size(); i++) {
                Row row = listSheet.getRow(i) == null ? listSheet.createRow(i) : listSheet.getRow(i);
                row.createCell(column).setCellValue(Defused.of(list.get(i)));
            }
            return range(listSheet, column, list.size() - 1);
        });
    }

    private static String range(Sheet sheet, int column, int lastRow) {
        boolean list = sheet.getSheetName().equals(LISTS);
        return "'" + sheet.getSheetName().replace("'", "''") + "'!"
                + new CellReference(list ? 0 : 1, column, true, true).formatAsString() + ":"
                + new CellReference(lastRow, column, true, true).formatAsString();
    }

    private static String cut(String text, int most) {
        String stripped = text.strip();
        return stripped.length() <= most ? stripped : stripped.substring(0, Cells.end(stripped, 0, most - 1)) + "…";
    }

    /** @param out stays open */
    public void write(OutputStream out) throws IOException {
        try (workbook) {
            workbook.write(out);
        }
        out.flush();
    }
}
