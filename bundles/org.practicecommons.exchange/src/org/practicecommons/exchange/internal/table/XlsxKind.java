package org.practicecommons.exchange.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.exchange.Format;

/** Tells workbooks that can be read from their many relatives. */
final class XlsxKind {

    /** The beginning of files in the older container of office programs, which also wraps encrypted ones. */
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String ENCRYPTED = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
            StandardCharsets.ISO_8859_1);
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int LOOKED_AT = 1 << 20;

    private XlsxKind() {
    }

    /** @throws Refusal when the file is in the older container, or no zip that is whole */
    static void requireWorkbook(Path path) throws IOException {
        boolean old;
        boolean encrypted = false;
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(OLE.length);
            old = Arrays.equals(start, OLE);
            String before = "";
            for (byte[] next = in.readNBytes(LOOKED_AT); old && next.length > 0; next = in.readNBytes(LOOKED_AT)) {
                String looked = before + new String(next, StandardCharsets.ISO_8859_1);
                encrypted |= looked.contains(ENCRYPTED);
                before = looked.substring(Math.max(0, looked.length() - ENCRYPTED.length()));
            }
        }
        if (old) {
            throw refusal(encrypted ? "workbook.encrypted" : "workbook.old", path);
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.getEntry(CONTENT_TYPES) == null) {
                throw refusal("workbook.other", path);
            }
        } catch (ZipException e) {
            throw refusal("workbook.damaged", path);
        }
    }

    /** @throws Refusal when it holds macros, or is the document of another program */
    static void require(OPCPackage opened, Path path) {
        String type = opened.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT).stream().findFirst()
                .map(PackagePart::getContentType).orElse("");
        if (type.contains("macroEnabled")) {
            throw refusal("workbook.macros", path);
        }
        if (!type.contains("spreadsheetml")) {
            throw refusal("workbook.other", path);
        }
    }

    private static Refusal refusal(String key, Path path) {
        return new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Format.class, key, "file", path.getFileName()));
    }
}
