package org.practicecommons.exchange.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.practicecommons.exchange.internal.print.PdfPages;
import org.practicecommons.exchange.internal.print.WordPages;

/** The files that a document can become. */
public enum PrintFormat {

    /** Pages that look the same everywhere, tagged so that they can be read aloud. */
    PDF {
        @Override
        public void write(Sheet sheet, OutputStream out) throws IOException {
            PdfPages.write(sheet, out);
        }
    },
    /** A document to go on with in a word processor. */
    DOCX {
        @Override
        public void write(Sheet sheet, OutputStream out) throws IOException {
            WordPages.write(sheet, out);
        }
    };

    /** What the names of such files end in, without a dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a file by the end of its name, in any case; empty when no format ends so. */
    public static Optional<PrintFormat> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> lower.endsWith("." + format.ending())).findFirst();
    }

    /** Writes the whole document and leaves the stream open. */
    public abstract void write(Sheet sheet, OutputStream out) throws IOException;
}
