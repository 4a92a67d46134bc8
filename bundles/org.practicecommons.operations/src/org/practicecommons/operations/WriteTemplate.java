package org.practicecommons.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.exchange.PickLists;
import org.practicecommons.exchange.Templates;
import org.practicecommons.model.RecordModel;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Proposals;

/**
 * An empty table to hand to partners; what they fill in is imported like any other table. A workbook proposes what the
 * one who asks may see, people left out: who hands it to the public asks as the public.
 */
public final class WriteTemplate extends Operation<Void> {

    /** The format with lists to pick from. */
    public static final String WORKBOOK = "xlsx";

    private final String kind;
    private final String format;
    private final Locale language;
    private final OutputStream out;

    /**
     * @param kind its name or label
     * @param format {@code csv} or {@code xlsx}
     * @param language of headings and help, English or French
     */
    public WriteTemplate(String kind, String format, Locale language, OutputStream out) {
        this.kind = kind;
        this.format = format;
        this.language = language;
        this.out = out;
    }

    @Override
    Void execute(OpenHome home, Session session, Progress progress) {
        write(home.model(), kind, format, language, new Proposals(home, session), out);
        return null;
    }

    /**
     * Needs no home, and so proposes no records.
     *
     * @throws Refusal WRONG_USE for another kind or format, STORAGE when the answer cannot be written
     */
    public static void write(RecordModel model, String kind, String format, Locale language, OutputStream out) {
        write(model, kind, format, language, PickLists.NONE, out);
    }

    private static void write(RecordModel model, String kind, String format, Locale language, PickLists lists,
            OutputStream out) {
        try {
            if (format.equalsIgnoreCase(WORKBOOK)) {
                Templates.writeXlsx(Formats.kind(model, kind), language, lists, out);
            } else if (format.equalsIgnoreCase("csv")) {
                Templates.writeCsv(Formats.kind(model, kind), language, out);
            } else {
                throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, "format.unknown",
                        "format", format, "formats", "csv, " + WORKBOOK));
            }
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.STORAGE,
                    Message.of(Operation.class, "export.notWritten", "cause", FileTrouble.cause(e)), e);
        }
    }
}
