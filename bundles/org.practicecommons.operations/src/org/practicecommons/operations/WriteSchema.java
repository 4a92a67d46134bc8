package org.practicecommons.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.graph.schema.OwlSchema;
import org.practicecommons.graph.schema.ShaclShapes;
import org.practicecommons.model.RecordModel;
import org.practicecommons.model.schema.SchemaPage;
import org.practicecommons.model.schema.SchemaTable;

/** What the model says: {@code owl}, {@code shacl}, {@code csv} or {@code md}. Needs no home. */
public final class WriteSchema {

    private WriteSchema() {
    }

    /**
     * @param language of the page that {@code md} writes; the other formats hold both languages
     * @throws Refusal WRONG_USE for another format, STORAGE when the answer cannot be written
     */
    public static void write(RecordModel model, String format, Locale language, OutputStream out) {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            switch (format.toLowerCase(Locale.ROOT)) {
                case "owl" -> OwlSchema.write(model, out);
                case "shacl" -> ShaclShapes.write(model, out);
                case "csv" -> SchemaTable.writeCsv(model, text);
                case "md" -> SchemaPage.write(model, language, text);
                default -> throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(Operation.class, "format.unknown",
                        "format", format, "formats", "owl, shacl, csv, md"));
            }
            text.flush();
        } catch (IOException e) {
            throw new Refusal(Refusal.Reason.STORAGE,
                    Message.of(Operation.class, "export.notWritten", "cause", FileTrouble.cause(e)), e);
        }
    }
}
