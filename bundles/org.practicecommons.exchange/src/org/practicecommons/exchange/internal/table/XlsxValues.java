package org.practicecommons.exchange.internal.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.practicecommons.model.FieldType;

/**
 * Texts of cells as workbooks keep them, and back: days as date cells, short numbers as numbers, yes and no as such,
 * and all else as texts, which no spreadsheet alters.
 */
final class XlsxValues {

    /** The digits that spreadsheets keep of a number. */
    private static final MathContext DIGITS = new MathContext(15);

    /** Before this day the spreadsheets disagree on the calendar: one of them has a 29 February 1900. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** What looks like the code of a character in Office Open XML, and the code of the low line that begins one. */
    private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern CODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final String LOW_LINE = "_x005F_";

    private XlsxValues() {
    }

    /** @param text not empty */
    static void write(Cell cell, Column column, String text) {
        Optional<FieldType> single = column instanceof Column.Values values && !values.many()
                ? Optional.of(values.field().type()) : Optional.empty();
        OptionalDouble number = single.map(type -> switch (type) {
            case DAY -> day(text);
            case INTEGER, DECIMAL -> number(text);
            default -> OptionalDouble.empty();
        }).orElse(OptionalDouble.empty());
        if (number.isPresent()) {
            cell.setCellValue(number.getAsDouble());
        } else if (single.filter(FieldType.BOOLEAN::equals).isPresent()) {
            cell.setCellValue(Boolean.parseBoolean(text));
        } else {
            cell.setCellValue(CODE.matcher(text).replaceAll(LOW_LINE));
        }
    }

    private static OptionalDouble day(String text) {
        LocalDate day = LocalDate.parse(text);
        return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ? OptionalDouble.empty()
                : OptionalDouble.of(DateUtil.getExcelDate(day));
    }

    /** Empty when a spreadsheet would lose digits. */
    private static OptionalDouble number(String text) {
        BigDecimal exact = new BigDecimal(text);
        double value = exact.doubleValue();
        return Double.isFinite(value) && new BigDecimal(value).round(DIGITS).compareTo(exact) == 0
                ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** The text of a number cell; empty when it holds none. */
    static Optional<String> ofNumber(String raw) {
        try {
            double value = Double.parseDouble(raw.strip());
            return Double.isFinite(value)
                    ? Optional.of(new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString())
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The day, or day and time, of a number cell that is shown as such; empty when it holds none. */
    static Optional<String> ofDate(String raw, boolean from1904) {
        try {
            double value = Double.parseDouble(raw.strip());
            if (!DateUtil.isValidExcelDate(value)) {
                return Optional.empty();
            }
            LocalDateTime date = DateUtil.getLocalDateTime(value, from1904, true);
            return Optional.of(date.toLocalTime().equals(LocalTime.MIDNIGHT) ? date.toLocalDate().toString()
                    : date.toString());
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A text without the codes that stand for characters in Office Open XML. */
    static String ofText(String raw) {
        return raw.indexOf('_') < 0 ? raw : CODED.matcher(raw).replaceAll(code ->
                java.util.regex.Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }
}
