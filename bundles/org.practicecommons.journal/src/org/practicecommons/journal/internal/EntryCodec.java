package org.practicecommons.journal.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Environment;
import org.practicecommons.journal.ChangeSet;
import org.practicecommons.journal.Companion;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.EntryKind;
import org.practicecommons.journal.Erasure;
import org.practicecommons.journal.NewCompanion;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.journal.Place;
import org.practicecommons.journal.Revision;
import org.practicecommons.journal.RevisionId;
import org.practicecommons.journal.Shown;
import org.practicecommons.journal.Sight;

/**
 * Between change sets and the frames of the journal. The names in the header are those of docs/journal-format.md. One
 * thread at a time encodes; any number decode.
 */
final class EntryCodec {

    /** A header and the blobs that it names. */
    record Encoded(byte[] header, List<byte[]> blobs) {}

    private final Environment environment;
    private final int form;
    private final Deflater deflater = Blob.deflater();

    /** @param form the form of the payloads that are written now */
    EntryCodec(Environment environment, int form) {
        this.environment = environment;
        this.form = form;
    }

    Encoded encode(long sequence, String previous, ChangeSet change, List<Erasure.Target> erased) {
        Blobs blobs = new Blobs();
        Map<String, Object> header = new HashMap<>();
        header.put("sequence", sequence);
        header.put("previous", previous);
        header.put("id", environment.newUuid().toString());
        header.put("when", environment.now().toString());
        header.put("kind", change.kind().name());
        header.put("actor", change.actor());
        header.put("model", change.modelVersion());
        putUnlessEmpty(header, "organisation", change.organisation());
        putUnlessEmpty(header, "activity", change.activity());
        header.put("revisions", change.revisions().stream().map(revision -> revision(revision, blobs)).toList());
        putUnlessEmpty(header, "attachments", change.attachments());
        if (!change.properties().isEmpty()) {
            header.put("properties", change.properties());
        }
        putUnlessEmpty(header, "shown", change.shown().stream().map(EntryCodec::shown).toList());
        putUnlessEmpty(header, "erased", erased.stream()
                .map(target -> Map.of("id", target.revision().hex(), "sequence", target.sequence())).toList());
        if (!change.why().isEmpty()) {
            header.put("why", blob(change.why().getBytes(StandardCharsets.UTF_8), blobs));
        }
        return new Encoded(Json.write(header), blobs.all);
    }

    /** What follows the header. */
    private static final class Blobs {
        private final List<byte[]> all = new ArrayList<>();
        private long length;
    }

    private static void putUnlessEmpty(Map<String, Object> header, String name, String value) {
        if (!value.isEmpty()) {
            header.put(name, value);
        }
    }

    private static void putUnlessEmpty(Map<String, Object> header, String name, List<?> values) {
        if (!values.isEmpty()) {
            header.put(name, values);
        }
    }

    private Map<String, Object> revision(NewRevision revision, Blobs blobs) {
        Map<String, Object> fields = blob(revision.payload(), blobs);
        byte[] digest = java.util.HexFormat.of().parseHex((String) fields.get("digest"));
        List<Map<String, Object>> companions = new ArrayList<>();
        for (NewCompanion companion : revision.companions()) {
            Map<String, Object> its = put(companion.sight(), blob(companion.payload(), blobs));
            its.put("grounds", companion.grounds());
            companions.add(its);
        }
        putUnlessEmpty(fields, "companions", companions);
        fields.put("id", RevisionId.of(revision.record(), revision.parents(), digest,
                companions.stream().map(its -> (String) its.get("digest")).toList()).hex());
        fields.put("record", revision.record());
        fields.put("parents", revision.parents().stream().map(RevisionId::hex).toList());
        fields.put("audience", revision.audience().toString());
        if (revision.deleted()) {
            fields.put("deleted", true);
        }
        return fields;
    }

    private static Map<String, Object> shown(Shown shown) {
        return Map.of("id", shown.revision().hex(), "sequence", shown.sequence(),
                "sights", shown.sights().stream().map(sight -> put(sight, new HashMap<>())).toList());
    }

    private static Map<String, Object> put(Sight sight, Map<String, Object> fields) {
        sight.audience().ifPresent(audience -> fields.put("audience", audience.toString()));
        sight.until().ifPresent(day -> fields.put("until", day.toString()));
        return fields;
    }

    /** Adds the blob; answers where it lies, counted from the end of the header, and its digest. */
    private Map<String, Object> blob(byte[] content, Blobs blobs) {
        byte[] salt = new byte[Blob.SALT];
        environment.fillRandom(salt);
        byte[] encoded = Blob.encode(deflater, form, salt, content);
        Map<String, Object> fields = new HashMap<>();
        fields.put("offset", blobs.length);
        fields.put("length", encoded.length);
        fields.put("digest", Digests.hex(Digests.sha256(salt, content)));
        blobs.all.add(encoded);
        blobs.length += encoded.length;
        return fields;
    }

    /** The digest that the header states for the reason; empty when no reason was given. */
    static Optional<String> digestOfWhy(Frame frame) throws IOException {
        return Json.read(frame.header()).get("why") instanceof Map<?, ?> why
                ? Optional.of((String) why.get("digest"))
                : Optional.empty();
    }

    /** @throws IOException when the header is not one of ours */
    static Entry decode(Frame frame, long segment) throws IOException {
        Map<String, Object> header = Json.read(frame.header());
        try {
            if ((long) header.get("sequence") != frame.sequence()) {
                throw new IOException("prefix and header differ in their number");
            }
            return new Entry(frame.sequence(), EntryKind.valueOf(text(header, "kind")), text(header, "id"),
                    Instant.parse(text(header, "when")), text(header, "actor"), text(header, "organisation"),
                    text(header, "activity"), text(header, "model"), revisions(frame, segment, header),
                    strings(header.get("attachments")), erased(header), shown(header), properties(header),
                    Optional.ofNullable(header.get("why")).map(why -> place((Map<?, ?>) why, frame, segment)),
                    Digests.hex(Digests.sha256(frame.header())), text(header, "previous"));
        } catch (ClassCastException | NullPointerException | IllegalArgumentException | DateTimeException e) {
            throw new IOException("not a header of an entry", e);
        }
    }

    private static String text(Map<?, ?> fields, String name) {
        String text = (String) fields.get(name);
        return text == null ? "" : text;
    }

    private static List<String> strings(Object list) {
        return list == null ? List.of() : ((List<?>) list).stream().map(String.class::cast).toList();
    }

    private static List<Revision> revisions(Frame frame, long segment, Map<String, Object> header) {
        return ((List<?>) header.get("revisions")).stream().map(item -> {
            Map<?, ?> fields = (Map<?, ?>) item;
            return new Revision(new RevisionId(text(fields, "id")), text(fields, "record"),
                    strings(fields.get("parents")).stream().map(RevisionId::new).toList(),
                    Audience.parse(text(fields, "audience")), fields.get("deleted") == Boolean.TRUE,
                    text(fields, "digest"), place(fields, frame, segment),
                    maps(fields.get("companions")).map(its -> new Companion(strings(its.get("grounds")), sight(its),
                            text(its, "digest"), place(its, frame, segment))).toList());
        }).toList();
    }

    private static Stream<Map<?, ?>> maps(Object list) {
        return list == null ? Stream.empty() : ((List<?>) list).stream().map(item -> (Map<?, ?>) item);
    }

    private static Sight sight(Map<?, ?> fields) {
        return new Sight(Optional.of(text(fields, "audience")).filter(text -> !text.isEmpty()).map(Audience::parse),
                Optional.of(text(fields, "until")).filter(text -> !text.isEmpty()).map(LocalDate::parse));
    }

    private static List<Shown> shown(Map<String, Object> header) {
        return maps(header.get("shown")).map(fields -> new Shown(new RevisionId(text(fields, "id")),
                (long) fields.get("sequence"), maps(fields.get("sights")).map(EntryCodec::sight).toList())).toList();
    }

    private static List<Erasure.Target> erased(Map<String, Object> header) {
        return maps(header.get("erased"))
                .map(fields -> new Erasure.Target(new RevisionId(text(fields, "id")), (long) fields.get("sequence")))
                .toList();
    }

    private static Map<String, String> properties(Map<String, Object> header) {
        Map<String, String> properties = new LinkedHashMap<>();
        ((Map<?, ?>) header.getOrDefault("properties", Map.of()))
                .forEach((name, value) -> properties.put((String) name, (String) value));
        return properties;
    }

    private static Place place(Map<?, ?> fields, Frame frame, long segment) {
        long length = (long) fields.get("length");
        return new Place(segment, frame.blob((long) fields.get("offset"), length), (int) length);
    }
}
