package org.practicecommons.operations;

import java.util.Optional;
import java.util.stream.Collectors;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.exchange.Format;

/** Formats by the names that people type. */
final class Formats {

    private Formats() {
    }

    /** @throws Refusal WRONG_USE that names the formats which can be written */
    static Format exported(String name) {
        return Format.of(name).filter(Format::isExported).orElseThrow(() -> new Refusal(Refusal.Reason.WRONG_USE,
                Message.of(Operation.class, "format.unknown", "format", name, "formats", Format.exported().stream()
                        .map(Format::id).collect(Collectors.joining(", ")))));
    }

    /** @throws Refusal WRONG_USE that names the formats which can be read */
    static Optional<Format> imported(Optional<String> name) {
        return name.map(typed -> Format.of(typed).orElseThrow(() -> new Refusal(Refusal.Reason.WRONG_USE,
                Message.of(Operation.class, "format.unknown", "format", typed, "formats",
                        java.util.Arrays.stream(Format.values()).map(Format::id).collect(Collectors.joining(", "))))));
    }
}
