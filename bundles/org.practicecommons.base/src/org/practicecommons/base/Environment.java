package org.practicecommons.base;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The one seam to everything that differs from run to run: the clock and randomness. Tests put a fixed clock and a
 * seeded generator here, and then whole homes come out byte for byte the same.
 */
public interface Environment {

    /** The present, to the millisecond, so that what is kept in a record reads back equal. */
    Instant now();

    /** Fills the array with random bytes that nobody can guess. */
    void fillRandom(byte[] bytes);

    /** A random UUID (version 4), made from {@link #fillRandom}. */
    default UUID newUuid() {
        byte[] bytes = new byte[16];
        fillRandom(bytes);
        bytes[6] = (byte) (bytes[6] & 0x0f | 0x40);
        bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
        long high = 0;
        long low = 0;
        for (int i = 0; i < 8; i++) {
            high = high << 8 | bytes[i] & 0xff;
            low = low << 8 | bytes[i + 8] & 0xff;
        }
        return new UUID(high, low);
    }

    /** The real clock and a cryptographic source of randomness. Safe for any thread. */
    static Environment system() {
        SecureRandom random = new SecureRandom();
        return new Environment() {
            @Override
            public Instant now() {
                return Instant.now().truncatedTo(ChronoUnit.MILLIS);
            }

            @Override
            public void fillRandom(byte[] bytes) {
                random.nextBytes(bytes);
            }
        };
    }
}
