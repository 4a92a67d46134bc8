package org.practicecommons.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.practicecommons.base.Environment;

/** The system's environment on another day. */
final class MovedClock implements Environment {

    private final Environment system = Environment.system();
    private volatile Duration ahead = Duration.ZERO;

    void forward(Duration by) {
        ahead = ahead.plus(by);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    @Override
    public Instant now() {
        return system.now().plus(ahead);
    }

    @Override
    public void fillRandom(byte[] bytes) {
        system.fillRandom(bytes);
    }
}
