package org.practicecommons.search.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.practicecommons.base.Audience;
import org.practicecommons.base.LangText;
import org.practicecommons.journal.Place;
import org.practicecommons.journal.RevisionId;
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
        return new RevisionSummary(id, record, kind, labels, parents, Audience.parse(text(in)), in.readBoolean(),
                in.readBoolean(), Instant.ofEpochSecond(in.readLong(), in.readInt()), text(in), text(in), in.readLong(),
                text(in), text(in), Place.parse(text(in)));
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
