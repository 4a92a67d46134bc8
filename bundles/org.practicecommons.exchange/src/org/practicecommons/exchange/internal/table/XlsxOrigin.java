package org.practicecommons.exchange.internal.table;

import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a workbook says of its making: the program, and no time, so that equal records make equal files. */
final class XlsxOrigin {

    private XlsxOrigin() {
    }

    static void say(XSSFWorkbook workbook) {
        try {
            PackageProperties said = workbook.getPackage().getPackageProperties();
            said.setCreatorProperty("Practice Commons");
            said.setCreatedProperty(Optional.<Date>empty());
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a new workbook has properties", e);
        }
    }
}
