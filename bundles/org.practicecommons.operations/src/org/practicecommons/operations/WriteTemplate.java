package org.practicecommons.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.exchange.Templates;
import org.practicecommons.model.RecordModel;

/**
 * An empty table of one kind to hand to partners; what they fill in is imported like any other table. Needs no home.
 */
public final class WriteTemplate {

    private WriteTemplate() {
    }

    /**
     * @param kind its name or label
     * @param format {@code csv}
     * @param language of headings and help, English or French
     * @throws Refusal WRONG_USE for another kind or format, STORAGE when the answer cannot be written
     */
    public static void write(RecordModel model, String kind, String format, Locale language, OutputStream out) {
        if (!format.equalsIgnoreCase("csv")) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, "format.unknown",
                    "format", format, "formats", "csv"));
        }
        try {
            Templates.writeCsv(Formats.kind(model, kind), language, out);
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.STORAGE,
                    Message.of(Operation.class, "export.notWritten", "cause", FileTrouble.cause(e)), e);
        }
    }
}
