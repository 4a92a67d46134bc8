package org.practicecommons.exchange.internal.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.exchange.Format;
import org.practicecommons.exchange.RecordReader;

/** Tells the format of a file: what was asked for and what the name says must fit what the content looks like. */
public final class Formats {

    private static final Set<Look> RDF_TEXT = Set.of(Look.QUADS, Look.TRIPLES, Look.TURTLE);
    private static final Map<Format, Set<Look>> FITTING = new EnumMap<>(Map.of(
            Format.TURTLE, RDF_TEXT, Format.TRIG, RDF_TEXT,
            Format.NQUADS, Set.of(Look.QUADS, Look.TRIPLES), Format.NTRIPLES, Set.of(Look.TRIPLES, Look.QUADS),
            Format.JSONLD, Set.of(Look.JSON_LD, Look.JSON), Format.XMI, Set.of(Look.XMI),
            Format.CSV, Set.of(Look.ZIP, Look.OTHER), Format.XLSX, Set.of(Look.WORKBOOK, Look.OLE, Look.ZIP)));

    /** The ending of a table by itself. */
    private static final String TABLE = "csv";

    private Formats() {
    }

    /**
     * @param asked the format that the user named
     * @throws Refusal when content and name do not fit, or it is none of our formats; it says what it looks like
     */
    public static Format of(SourceFile file, Optional<Format> asked) {
        if (file.look() == Look.EMPTY) {
            throw refusal("file.empty", file);
        }
        Optional<Format> named = asked.isPresent() ? asked
                : file.extension().equals(TABLE) ? Optional.of(Format.CSV) : Format.of(file.extension());
        Optional<Format> seen = seen(file.look());
        if (named.isEmpty()) {
            return seen.orElseThrow(() -> refusal("format.unknown", file));
        }
        Format format = named.get();
        if (FITTING.get(format).contains(file.look())
                || file.look() == Look.OTHER && RDF_TEXT.containsAll(FITTING.get(format))) {
            return format;
        }
        throw refusal(asked.isPresent() ? "format.notAsAsked" : "format.notAsNamed", file, "format", format.id());
    }

    /**
     * The reader for a file: the one that was asked for, or the first that takes it for its own.
     *
     * @param asked name of a format or reader that there is
     * @throws Refusal when that reader was asked for and does not
     */
    public static Optional<RecordReader> reader(SourceFile file, Optional<String> asked, List<RecordReader> readers) {
        if (file.look() == Look.EMPTY) {
            return Optional.empty();
        }
        byte[] beginning = file.beginning();
        if (asked.isPresent()) {
            Optional<RecordReader> named = readers.stream().filter(one -> one.id().equals(asked.get())).findFirst();
            if (named.isPresent() && !named.get().fits(beginning)) {
                throw refusal("format.notAsAsked", file, "format", asked.get());
            }
            return named;
        }
        String ending = file.extension();
        boolean known = ending.equals(TABLE) || Format.of(ending).isPresent();
        return readers.stream().filter(one -> one.endings().contains(ending)).filter(one -> one.fits(beginning))
                .findFirst().or(() -> readers.stream().filter(one -> !known && one.fits(beginning)).findFirst());
    }

    /** Refuses what cannot hold rows of a foreign table. */
    public static void requireText(SourceFile file) {
        switch (file.look()) {
            case EMPTY -> throw refusal("file.empty", file);
            case ZIP, WORKBOOK, OPEN_DOCUMENT, OLE, PDF, BINARY, UTF16, HTML, RDF_XML, XMI, XML ->
                    throw refusal("format.noRows", file);
            default -> {
                // JSON of any sort, or text that may be CSV
            }
        }
    }

    private static Optional<Format> seen(Look look) {
        return Optional.ofNullable(switch (look) {
            case QUADS -> Format.NQUADS;
            case TRIPLES, TURTLE -> Format.TRIG;
            case JSON_LD -> Format.JSONLD;
            case XMI -> Format.XMI;
            case ZIP -> Format.CSV;
            case WORKBOOK, OLE -> Format.XLSX;
            default -> null;
        });
    }

    private static Refusal refusal(String key, SourceFile file, Object... more) {
        Object[] values = new Object[more.length + 4];
        values[0] = "file";
        values[1] = file.path();
        values[2] = "look";
        values[3] = Message.of(Format.class, "look." + camel(file.look()));
        System.arraycopy(more, 0, values, 4, more.length);
        return new Refusal(Refusal.Reason.BAD_INPUT, Message.of(Format.class, key, values));
    }

    private static String camel(Look look) {
        return switch (look) {
            case EMPTY -> "empty";
            case ZIP -> "zip";
            case WORKBOOK -> "workbook";
            case OPEN_DOCUMENT -> "openDocument";
            case OLE -> "ole";
            case PDF -> "pdf";
            case BINARY -> "binary";
            case UTF16 -> "utf16";
            case HTML -> "html";
            case RDF_XML -> "rdfXml";
            case XMI -> "xmi";
            case XML -> "xml";
            case JSON_LD -> "jsonLd";
            case JSON -> "json";
            case QUADS -> "quads";
            case TRIPLES -> "triples";
            case TURTLE -> "turtle";
            case OTHER -> "other";
        };
    }
}
