package org.practicecommons.exchange.internal.print;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.practicecommons.exchange.print.Sheet;

/**
 * A document as PDF: tagged after PDF/UA, with bookmarks, title and language. A sign stands for letters that
 * its font lacks.
 */
public final class PdfPages {

    private static final String LACKING = "□";

    static {
        XRLog.setLoggingEnabled(false); // it would tell on the terminal how fast it reads its own rules
        PageFonts.install();
    }

    private PdfPages() {
    }

    /** Leaves the stream open. */
    public static void write(Sheet sheet, OutputStream out) throws IOException {
        PdfRendererBuilder pages = new PdfRendererBuilder();
        pages.usePdfUaAccessibility(true);
        PageFonts.use(pages, "Document");
        pages.useReplacementText(LACKING);
        pages.useExternalResourceAccessControl((address, type) -> false, null);
        pages.withProducer("Practice Commons");
        pages.withW3cDocument(HtmlPages.of(sheet, style()), null);
        pages.toStream(out);
        pages.run();
    }

    private static String style() throws IOException {
        try (InputStream style = PdfPages.class.getResourceAsStream("pages.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
