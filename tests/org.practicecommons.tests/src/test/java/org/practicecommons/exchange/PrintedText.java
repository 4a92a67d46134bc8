package org.practicecommons.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What somebody reads in a printed document. */
public final class PrintedText {

    private PrintedText() {
    }

    public static boolean isPdf(byte[] file) {
        return file.length > 4 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F';
    }

    /** The words of a PDF after its title; spaces and ends of lines as one space each. */
    public static String ofPdf(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return document.getDocumentInformation().getTitle() + "\n"
                    + new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
