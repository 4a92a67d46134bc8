package org.practicecommons.exchange.details;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.common.ImageMetadata;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.jpeg.iptc.IptcRecord;
import org.apache.commons.imaging.formats.jpeg.iptc.IptcTypes;
import org.apache.commons.imaging.formats.jpeg.iptc.JpegIptcRewriter;
import org.apache.commons.imaging.formats.jpeg.xmp.JpegXmpRewriter;
import org.apache.commons.imaging.formats.tiff.TiffField;
import org.apache.commons.imaging.formats.tiff.TiffImageMetadata;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.taginfos.TagInfo;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;

/** JPEG photographs, whose Exif, IPTC and XMP blocks say where, when, by whom and with which device they were taken. */
final class PhotoFormat implements FileFormat {

    private static final Map<TagInfo, Detail.Kind> TAGS = Map.of(
            TiffTagConstants.TIFF_TAG_ARTIST, Detail.Kind.PERSON,
            TiffTagConstants.TIFF_TAG_COPYRIGHT, Detail.Kind.PERSON,
            ExifTagConstants.EXIF_TAG_OWNER_NAME, Detail.Kind.PERSON,
            TiffTagConstants.TIFF_TAG_HOST_COMPUTER, Detail.Kind.DEVICE,
            TiffTagConstants.TIFF_TAG_MODEL, Detail.Kind.DEVICE,
            ExifTagConstants.EXIF_TAG_SERIAL_NUMBER, Detail.Kind.DEVICE,
            ExifTagConstants.EXIF_TAG_DATE_TIME_ORIGINAL, Detail.Kind.OTHER,
            TiffTagConstants.TIFF_TAG_IMAGE_DESCRIPTION, Detail.Kind.OTHER);
    private static final Map<IptcTypes, Detail.Kind> IPTC = Map.of(
            IptcTypes.BYLINE, Detail.Kind.PERSON, IptcTypes.WRITER_EDITOR, Detail.Kind.PERSON,
            IptcTypes.CREDIT, Detail.Kind.PERSON, IptcTypes.CITY, Detail.Kind.PLACE,
            IptcTypes.SUBLOCATION, Detail.Kind.PLACE, IptcTypes.COUNTRY_PRIMARY_LOCATION_NAME, Detail.Kind.PLACE);
    /** XMP is RDF in XML; what names people and places in it is told as it stands. */
    private static final Pattern XMP = Pattern.compile(
            "<(?:dc:creator|photoshop:City|exif:GPSLatitude|exif:GPSLongitude)\\b[^>]*>(.*?)</|"
            + "\\b(?:photoshop:City|exif:GPSLatitude|exif:GPSLongitude)=\"([^\"]*)\"", Pattern.DOTALL);

    @Override
    public boolean begins(byte[] head) {
        return HiddenDetails.startsWith(head, 0xff, 0xd8, 0xff);
    }

    @Override
    public List<Detail> read(Path file) throws IOException {
        List<Detail> found = new ArrayList<>();
        byte[] photo = Files.readAllBytes(file);
        ImageMetadata metadata = Imaging.getMetadata(photo);
        if (metadata instanceof JpegImageMetadata jpeg) {
            if (jpeg.getExif() != null) {
                exif(jpeg.getExif(), found);
            }
            if (jpeg.getPhotoshop() != null) {
                for (IptcRecord each : jpeg.getPhotoshop().photoshopApp13Data.getRecords()) {
                    found.add(new Detail(each.iptcType instanceof IptcTypes type
                            ? IPTC.getOrDefault(type, Detail.Kind.OTHER) : Detail.Kind.OTHER, each.getValue()));
                }
            }
        }
        String xmp = Imaging.getXmpXml(photo);
        if (xmp != null) {
            xmp(xmp, found);
        }
        return found;
    }

    private static void exif(TiffImageMetadata exif, List<Detail> found) throws IOException {
        TiffImageMetadata.GpsInfo gps = exif.getGpsInfo();
        if (gps != null) {
            found.add(new Detail(Detail.Kind.PLACE, String.format(Locale.ROOT, "%.5f, %.5f",
                    gps.getLatitudeAsDegreesNorth(), gps.getLongitudeAsDegreesEast())));
        }
        for (Map.Entry<TagInfo, Detail.Kind> tag : TAGS.entrySet()) {
            TiffField field = exif.findField(tag.getKey());
            if (field != null) {
                found.add(new Detail(tag.getValue(), field.getValue().toString().strip()));
            }
        }
    }

    private static void xmp(String xmp, List<Detail> found) {
        Matcher matcher = XMP.matcher(xmp);
        boolean any = false;
        while (matcher.find()) {
            String value = matcher.group(1) == null ? matcher.group(2) : matcher.group(1).replaceAll("<[^>]*>", " ");
            found.add(new Detail(matcher.group().contains("creator") ? Detail.Kind.PERSON : Detail.Kind.PLACE,
                    value.strip()));
            any = true;
        }
        if (!any) {
            found.add(new Detail(Detail.Kind.OTHER, "XMP"));
        }
    }

    @Override
    public void strip(Path file, OutputStream out) throws IOException {
        byte[] photo = Files.readAllBytes(file);
        int orientation = orientation(photo);
        photo = rewritten(photo, (bytes, to) -> new ExifRewriter().removeExifMetadata(bytes, to));
        photo = rewritten(photo, (bytes, to) -> new JpegIptcRewriter().removeIptc(bytes, to, true));
        photo = rewritten(photo, (bytes, to) -> new JpegXmpRewriter().removeXmpXml(bytes, to));
        if (orientation > 1) { // or the picture would lie on its side
            TiffOutputSet only = new TiffOutputSet();
            only.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) orientation);
            photo = rewritten(photo, (bytes, to) -> new ExifRewriter().updateExifMetadataLossy(bytes, to, only));
        }
        out.write(photo);
    }

    private static int orientation(byte[] photo) throws IOException {
        return Imaging.getMetadata(photo) instanceof JpegImageMetadata jpeg
                && jpeg.findExifValue(TiffTagConstants.TIFF_TAG_ORIENTATION) instanceof TiffField field
                        ? field.getIntValue() : 1;
    }

    private interface Rewriting {
        void write(byte[] bytes, OutputStream to) throws IOException;
    }

    private static byte[] rewritten(byte[] photo, Rewriting rewriting) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(photo.length);
        rewriting.write(photo, out);
        return out.toByteArray();
    }
}
