package org.practicecommons.operations.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.practicecommons.journal.Erasure;
import org.practicecommons.journal.RevisionId;

/**
 * All that is needed to finish an erasure later.
 *
 * @param record IRI of what is erased
 * @param names what the person is called
 * @param before number of the journal's last entry when the erasure began
 */
record ErasureNote(String record, List<String> names, long before, Erasure erasure) {

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, record);
            write(out, names);
            out.writeLong(before);
            write(out, List.of(erasure.actor(), erasure.organisation(), erasure.ground(), erasure.modelVersion()));
            out.writeInt(erasure.targets().size());
            for (Erasure.Target target : erasure.targets()) {
                write(out, target.revision().hex());
                out.writeLong(target.sequence());
            }
            write(out, erasure.attachments());
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        return bytes.toByteArray();
    }

    static ErasureNote of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String record = text(in);
            List<String> names = texts(in);
            long before = in.readLong();
            List<String> who = texts(in);
            List<Erasure.Target> targets = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                targets.add(new Erasure.Target(new RevisionId(text(in)), in.readLong()));
            }
            return new ErasureNote(record, names, before,
                    new Erasure(who.get(0), who.get(1), who.get(2), who.get(3), targets, texts(in)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            write(out, text);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(text(in));
        }
        return texts;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
