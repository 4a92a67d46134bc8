package org.practicecommons.exchange.internal.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * The fonts of documents, which come with the libraries, so that a document looks the same everywhere. PDFBox would
 * otherwise look through all fonts of the machine for those that every reader of PDF has, and leave a list of them in
 * the user's folder.
 */
final class PageFonts implements FontMapper {

    private static final String REGULAR = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String BOLD = "/liberation/LiberationSans-Bold.ttf";
    private static final int BOLD_WEIGHT = 700;

    private final TrueTypeFont regular;

    private PageFonts() {
        try (InputStream font = PDDocument.class.getResourceAsStream(REGULAR)) {
            regular = new TTFParser().parse(new RandomAccessReadBuffer(font.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("the font of PDFBox cannot be read", e);
        }
    }

    /** For all documents of this program. */
    static void install() {
        FontMappers.set(new PageFonts());
    }

    /** @param family what the rules of the pages call them */
    static void use(PdfRendererBuilder pages, String family) {
        pages.useFont(() -> PDDocument.class.getResourceAsStream(REGULAR), family);
        pages.useFont(() -> PdfRendererBuilder.class.getResourceAsStream(BOLD), family, BOLD_WEIGHT, FontStyle.NORMAL,
                true);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(regular, false);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(regular, false);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, regular, false);
    }
}
