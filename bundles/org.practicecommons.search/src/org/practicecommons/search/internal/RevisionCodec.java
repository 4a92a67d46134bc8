package org.practicecommons.search.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Audience;
import org.practicecommons.base.LangText;
import org.practicecommons.journal.Companion;
import org.practicecommons.journal.Place;
import org.practicecommons.journal.RevisionId;
import org.practicecommons.journal.Sight;
import org.practicecommons.search.RevisionSummary;

/** A summary as one stored value, so that reading it costs one look-up however many parts it has. */
public final class RevisionCodec {

    private RevisionCodec() {
    }

    public static byte[] encode(RevisionSummary revision) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, revision.id().hex());
            text(out, revision.record());
            text(out, revision.kind());
            out.writeInt(revision.labels().size());
            for (LangText label : revision.labels()) {
                text(out, label.text());
                text(out, label.language());
            }
            out.writeInt(revision.parents().size());
            for (RevisionId parent : revision.parents()) {
                text(out, parent.hex());
            }
            text(out, revision.audience().toString());
            out.writeBoolean(revision.deleted());
            out.writeBoolean(revision.erased());
            out.writeLong(revision.when().getEpochSecond());
            out.writeInt(revision.when().getNano());
            text(out, revision.actor());
            text(out, revision.organisation());
            out.writeLong(revision.sequence());
            text(out, revision.changeSet());
            text(out, revision.activity());
            text(out, revision.place().toString());
            out.writeBoolean(revision.unsplit());
            out.writeInt(revision.companions().size());
            for (Companion companion : revision.companions()) {
                encode(out, companion);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    public static RevisionSummary decode(byte[] bytes, int offset, int length) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, offset, length));
        RevisionId id = new RevisionId(text(in));
        String record = text(in);
        String kind = text(in);
        List<LangText> labels = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            labels.add(new LangText(text(in), text(in)));
        }
        List<RevisionId> parents = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            parents.add(new RevisionId(text(in)));
        }
        Audience audience = Audience.parse(text(in));
        boolean deleted = in.readBoolean();
        boolean erased = in.readBoolean();
        Instant when = Instant.ofEpochSecond(in.readLong(), in.readInt());
        String actor = text(in);
        String organisation = text(in);
        long sequence = in.readLong();
        String changeSet = text(in);
        String activity = text(in);
        Place place = Place.parse(text(in));
        boolean unsplit = in.readBoolean();
        List<Companion> companions = new ArrayList<>(0);
        for (int i = in.readInt(); i > 0; i--) {
            companions.add(companion(in));
        }
        return new RevisionSummary(id, record, kind, labels, parents, audience, deleted, erased, when, actor,
                organisation, sequence, changeSet, activity, place, companions, unsplit);
    }

    private static void encode(DataOutputStream out, Companion companion) throws IOException {
        text(out, String.join(" ", companion.grounds()));
        text(out, companion.sight().audience().map(Audience::toString).orElse(""));
        text(out, companion.sight().until().map(LocalDate::toString).orElse(""));
        text(out, companion.digest());
        text(out, companion.place().toString());
    }

    private static Companion companion(DataInputStream in) throws IOException {
        return new Companion(List.of(text(in).split(" ")), new Sight(
                some(text(in)).map(Audience::parse), some(text(in)).map(LocalDate::parse)), text(in),
                Place.parse(text(in)));
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
