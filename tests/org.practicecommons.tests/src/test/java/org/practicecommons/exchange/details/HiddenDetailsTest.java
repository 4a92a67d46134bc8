package org.practicecommons.exchange.details;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.jpeg.xmp.JpegXmpRewriter;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HiddenDetailsTest {

    @TempDir
    private Path folder;

    private static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 40 * 30; i++) {
            picture.setRGB(i % 40, i / 40, random.nextInt());
        }
        return picture;
    }

    private Path photo() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(picture(), "jpg", plain);
        TiffOutputSet told = new TiffOutputSet();
        told.setGpsInDegrees(-73.56, 45.5);
        told.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ARTIST, "Noor Haddad");
        told.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) 6);
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        new ExifRewriter().updateExifMetadataLossless(plain.toByteArray(), exif, told);
        Path file = folder.resolve("photo.jpg");
        try (OutputStream out = Files.newOutputStream(file)) {
            new JpegXmpRewriter().updateXmpXml(exif.toByteArray(), out,
                    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><photoshop:City>Laval</photoshop:City></x:xmpmeta>");
        }
        return file;
    }

    private Path stripped(Path file) throws IOException {
        Path bare = folder.resolve("bare-" + file.getFileName());
        try (OutputStream out = Files.newOutputStream(bare)) {
            HiddenDetails.strip(file, out);
        }
        HiddenDetails left = HiddenDetails.of(bare);
        assertTrue(left.understood());
        assertEquals(List.of(), left.list().stream().filter(detail -> detail.kind() != Detail.Kind.DEVICE).toList());
        return bare;
    }

    private static void holds(Path file, boolean yes, String... words) throws IOException {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (String word : words) {
            assertEquals(yes, bytes.contains(word), word);
        }
    }

    @Test
    void aPhotographSaysWhereAndByWhomItWasTaken() throws IOException {
        Path photo = photo();
        assertEquals(List.of(new Detail(Detail.Kind.PLACE, "45.50000, -73.56000"),
                new Detail(Detail.Kind.PLACE, "Laval"), new Detail(Detail.Kind.PERSON, "Noor Haddad")),
                HiddenDetails.of(photo).list());
        holds(photo, true, "Noor Haddad", "Laval");
    }

    @Test
    void aPhotographLosesThemAndKeepsItsPixelsAndItsUprightSide() throws IOException {
        Path photo = photo();
        Path bare = stripped(photo);
        holds(bare, false, "Noor Haddad", "Laval");
        BufferedImage before = ImageIO.read(photo.toFile());
        BufferedImage after = ImageIO.read(bare.toFile());
        assertArrayEquals(before.getRGB(0, 0, 40, 30, null, 0, 40), after.getRGB(0, 0, 40, 30, null, 0, 40));
        JpegImageMetadata left = (JpegImageMetadata) Imaging.getMetadata(bare.toFile());
        assertEquals(6, left.findExifValue(TiffTagConstants.TIFF_TAG_ORIENTATION).getIntValue());
        assertEquals(null, left.getExif().getGpsInfo());
    }

    @Test
    void aPictureLosesTheTextsBesideIt() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(picture(), "png", plain);
        byte[] bytes = plain.toByteArray();
        byte[] text = "tEXtAuthor\0Noor Haddad".getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(text);
        Path file = folder.resolve("picture.png");
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            out.write(bytes, 0, 33); // signature and first chunk
            out.writeInt(text.length - 4);
            out.write(text);
            out.writeInt((int) crc.getValue());
            out.write(bytes, 33, bytes.length - 33);
        }
        assertEquals(List.of(new Detail(Detail.Kind.PERSON, "Author Noor Haddad")), HiddenDetails.of(file).list());
        assertArrayEquals(bytes, Files.readAllBytes(stripped(file)));
    }

    @Test
    void aPdfLosesItsAuthorAndKeepsTitleAndPages() throws IOException {
        Path file = folder.resolve("minutes.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setAuthor("Noor Haddad");
            document.getDocumentInformation().setTitle("Minutes");
            document.getDocumentInformation().setCustomMetadataValue("Company", "Harbour Bank");
            document.save(file.toFile());
        }
        assertEquals(List.of(new Detail(Detail.Kind.PERSON, "Noor Haddad"),
                new Detail(Detail.Kind.OTHER, "Harbour Bank")), HiddenDetails.of(file).list());
        Path bare = stripped(file);
        holds(bare, false, "Noor Haddad", "Harbour Bank");
        try (PDDocument document = Loader.loadPDF(bare.toFile())) {
            assertEquals("Minutes", document.getDocumentInformation().getTitle());
            assertEquals(1, document.getNumberOfPages());
        }
    }

    private Path office(String name, String... namesAndTexts) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                byte[] bytes = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
                ZipEntry entry = new ZipEntry(namesAndTexts[i]);
                if (namesAndTexts[i].equals("mimetype")) {
                    CRC32 crc = new CRC32();
                    crc.update(bytes);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(bytes.length);
                    entry.setCrc(crc.getValue());
                }
                out.putNextEntry(entry);
                out.write(bytes);
                out.closeEntry();
            }
        }
        return file;
    }

    private static String entry(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aWordProcessorFileLosesItsAuthors() throws IOException {
        Path file = office("letter.docx", "[Content_Types].xml", "<Types/>", "word/document.xml", "<w>Dear all</w>",
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp='urn:cp' xmlns:dc='urn:dc'><dc:title>Letter</dc:title>"
                        + "<dc:creator>Noor Haddad</dc:creator><cp:lastModifiedBy>Lee</cp:lastModifiedBy>"
                        + "</cp:coreProperties>",
                "docProps/app.xml", "<Properties><Pages>1</Pages><Company>Harbour Bank</Company></Properties>");
        assertEquals(List.of(Detail.Kind.PERSON, Detail.Kind.PERSON, Detail.Kind.ORGANISATION),
                HiddenDetails.of(file).list().stream().map(Detail::kind).toList());
        Path bare = stripped(file);
        assertEquals("<w>Dear all</w>", entry(bare, "word/document.xml"));
        assertTrue(entry(bare, "docProps/core.xml").contains("<dc:title>Letter</dc:title>"));
        assertFalse(entry(bare, "docProps/core.xml").contains("Noor"));
        assertFalse(entry(bare, "docProps/app.xml").contains("Harbour"));
    }

    @Test
    void anOpenDocumentStillBeginsWithItsTypeUncompressed() throws IOException {
        Path file = office("letter.odt", "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<o/>",
                "meta.xml", "<m xmlns:meta='urn:m'><meta:initial-creator>Noor</meta:initial-creator></m>");
        assertEquals(List.of(new Detail(Detail.Kind.PERSON, "Noor")), HiddenDetails.of(file).list());
        byte[] bare = Files.readAllBytes(stripped(file));
        assertEquals("mimetypeapplication/vnd.oasis", new String(bare, 30, 29, StandardCharsets.US_ASCII));
    }

    @Test
    void whatCannotBeLookedIntoIsSaidToBeSo() throws IOException {
        Path text = Files.writeString(folder.resolve("note.txt"), "Pavés usés\n");
        assertEquals(new HiddenDetails(true, List.of()), HiddenDetails.of(text));
        Path film = Files.write(folder.resolve("film.mp4"), new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p'});
        assertEquals(new HiddenDetails(false, List.of()), HiddenDetails.of(film));
        assertThrows(IOException.class, () -> HiddenDetails.strip(film, OutputStream.nullOutputStream()));
    }

    @Test
    void damagedFilesAreNotUnderstoodAndNeverBreakAnything() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("HiddenDetailsTest: run again with -Dseed=" + seed);
        Random random = new Random(seed);
        for (Path whole : List.of(photo(), office("x.docx", "[Content_Types].xml", "<T/>", "meta.xml", "<m><a>"))) {
            byte[] bytes = Files.readAllBytes(whole);
            for (int i = 0; i < 100; i++) {
                byte[] damaged = Arrays.copyOf(bytes, 5 + random.nextInt(bytes.length - 4));
                for (int n = random.nextInt(4); n > 0; n--) {
                    damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
                }
                Path file = Files.write(folder.resolve("damaged"), damaged);
                HiddenDetails details = HiddenDetails.of(file);
                assertTrue(details.understood() || details.list().isEmpty());
            }
        }
    }
}
