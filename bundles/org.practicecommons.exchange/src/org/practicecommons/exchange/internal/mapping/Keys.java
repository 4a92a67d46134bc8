package org.practicecommons.exchange.internal.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** IRIs that a source and a key always give again: name-based UUIDs (version 5 of RFC 9562). */
public final class Keys {

    /** The UUID, version 5, of our vocabulary's address in the name space of URLs. */
    private static final UUID SPACE = named(UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8"),
            "https://practicecommons.org/ns");

    private final String base;

    /** @param base the community's base; an IRI that ends in a slash, or gets one */
    public Keys(String base) {
        this.base = base.endsWith("/") || base.endsWith("#") ? base : base + "/";
    }

    public String record(String source, String key) {
        return base + named(SPACE, source + "\n" + key);
    }

    public static String part(String record, String key) {
        return record + "#" + named(SPACE, record + "\n" + key);
    }

    /** What people may look for: the source and the key as the source has it. */
    static String identifier(String source, String key) {
        return source + ":" + key;
    }

    private static UUID named(UUID space, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16).putLong(space.getMostSignificantBits())
                    .putLong(space.getLeastSignificantBits()).array());
            ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = hash.getLong() & ~0xF000L | 0x5000L;
            long low = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
