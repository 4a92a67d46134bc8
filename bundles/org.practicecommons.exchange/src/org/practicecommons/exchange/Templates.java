package org.practicecommons.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.practicecommons.exchange.internal.table.TableTemplate;
import org.practicecommons.exchange.internal.table.XlsxTemplate;
import org.practicecommons.model.Kind;

/** Empty tables to hand to partners; what they fill in comes back through an import. */
public final class Templates {

    private Templates() {
    }

    /**
     * A table of that kind as CSV with headings in words, and two remark rows below that say what each column is for
     * and what may be written in it. In French, cells are separated by semicolons, as spreadsheets there expect it.
     *
     * @param language of the headings, and the first that texts are asked for in; English or French
     * @param out stays open
     */
    public static void writeCsv(Kind kind, Locale language, OutputStream out) throws IOException {
        new TableTemplate(kind, language).writeCsv(out);
    }

    /**
     * A workbook with a sheet for that kind and one for each kind of its parts. Cells propose what may be picked, and
     * say what they are for; one sheet explains all columns in English and French.
     *
     * @param language of headings, proposals and short help, and the first that texts are asked for in
     * @param out stays open
     */
    public static void writeXlsx(Kind kind, Locale language, PickLists lists, OutputStream out) throws IOException {
        new XlsxTemplate(kind, language, lists).write(out);
    }
}
