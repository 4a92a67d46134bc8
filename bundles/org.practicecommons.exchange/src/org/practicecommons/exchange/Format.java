package org.practicecommons.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of our own: those that keep IRIs and lose nothing. Foreign rows come in through a mapping instead. */
public enum Format {
    /**
     * Says nothing of graphs, so what a record says of things other than itself and its parts cannot be told from what
     * those say of themselves; it is left out of an export. All other formats keep it.
     */
    TURTLE("turtle", "text/turtle", true, "ttl"),
    TRIG("trig", "application/trig", true, "trig"),
    NQUADS("nquads", "application/n-quads", true, "nq"),
    /** Read only: triples without a graph; each belongs to the record that its subject is part of. */
    NTRIPLES("ntriples", "application/n-triples", false, "nt"),
    JSONLD("jsonld", "application/ld+json", true, "jsonld"),
    XMI("xmi", "application/xmi+xml", true, "xmi"),
    /** Tables: a zip of all of them loses nothing; one alone holds what its columns hold. */
    CSV("csv", "application/zip", true, "zip"),
    /** The same tables as one workbook. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true, "xlsx");

    private final String id;
    private final String mediaType;
    private final boolean exported;
    private final String extension;

    Format(String id, String mediaType, boolean exported, String extension) {
        this.id = id;
        this.mediaType = mediaType;
        this.exported = exported;
        this.extension = extension;
    }

    /** The name on the command line; stable. */
    public String id() {
        return id;
    }

    public String mediaType() {
        return mediaType;
    }

    /** File name extension without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether records can be written in it. */
    public boolean isExported() {
        return exported;
    }

    /** By the name on the command line or the file extension, in any case. */
    public static Optional<Format> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> f.id.equals(lower) || f.extension.equals(lower)).findFirst();
    }

    public static List<Format> exported() {
        return Arrays.stream(values()).filter(Format::isExported).toList();
    }
}
