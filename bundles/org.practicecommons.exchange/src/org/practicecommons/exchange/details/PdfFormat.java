package org.practicecommons.exchange.details;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** PDF: its information dictionary and its XMP. The title is content and stays. */
final class PdfFormat implements FileFormat {

    private static final List<String> STANDARD = List.of("Title", "Author", "Creator", "Producer", "Subject",
            "Keywords", "CreationDate", "ModDate", "Trapped");

    @Override
    public boolean begins(byte[] head) {
        return HiddenDetails.startsWith(head, '%', 'P', 'D', 'F', '-');
    }

    @Override
    public List<Detail> read(Path file) throws IOException {
        try (PDDocument document = open(file)) {
            PDDocumentInformation told = document.getDocumentInformation();
            List<Detail> found = new ArrayList<>();
            add(found, Detail.Kind.PERSON, told.getAuthor());
            add(found, Detail.Kind.DEVICE, told.getCreator());
            add(found, Detail.Kind.DEVICE, told.getProducer());
            add(found, Detail.Kind.OTHER, told.getSubject());
            add(found, Detail.Kind.OTHER, told.getKeywords());
            told.getMetadataKeys().stream().filter(key -> !STANDARD.contains(key))
                    .forEach(key -> add(found, Detail.Kind.OTHER, told.getCustomMetadataValue(key)));
            if (document.getDocumentCatalog().getMetadata() != null) {
                found.add(new Detail(Detail.Kind.OTHER, "XMP"));
            }
            return found;
        }
    }

    private static void add(List<Detail> found, Detail.Kind kind, String value) {
        if (value != null) {
            found.add(new Detail(kind, value));
        }
    }

    @Override
    public void strip(Path file, OutputStream out) throws IOException {
        try (PDDocument document = open(file)) {
            if (!document.getSignatureDictionaries().isEmpty()) {
                throw new IOException("a signature would no longer hold");
            }
            PDDocumentInformation bare = new PDDocumentInformation();
            bare.setTitle(document.getDocumentInformation().getTitle());
            document.setDocumentInformation(bare);
            document.getDocumentCatalog().setMetadata(null);
            document.save(new Unclosed(out));
        }
    }

    /** Reads into files beside the memory, so that a large document does not fill it. */
    private static PDDocument open(Path file) throws IOException {
        return Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
    }
}
