package org.practicecommons.operations.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.practicecommons.base.ByteSearch;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Value;

/** Which attached files a payload names. */
public final class Attachments {

    /** The property whose value is the SHA-256 of an attached file. */
    public static final String DIGEST = "https://schema.org/sha256";

    private static final byte[] NEEDLE = (" <" + DIGEST + "> ").getBytes(StandardCharsets.UTF_8);

    private Attachments() {
    }

    /** Ids of attachments, without reading the statements when there is none. */
    public static List<String> named(byte[] payload) {
        if (!ByteSearch.contains(payload, NEEDLE)) {
            return List.of();
        }
        return Payload.of(payload).statements().stream().filter(s -> s.predicate().equals(DIGEST))
                .flatMap(s -> s.object() instanceof Value.Literal id ? java.util.stream.Stream.of(id.lexical()) : null)
                .filter(id -> id.matches("[0-9a-f]{64}")).distinct().toList();
    }
}
