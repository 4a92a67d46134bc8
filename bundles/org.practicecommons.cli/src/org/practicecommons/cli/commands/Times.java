package org.practicecommons.cli.commands;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;

/** Moments as users write them, by ISO 8601. */
final class Times {

    private Times() {
    }

    /**
     * A moment with its offset, or one without, which is meant in this machine's zone; a day alone means its end, so
     * that "as of that day" holds what was saved during it.
     *
     * @throws Refusal WRONG_USE, with examples
     */
    static Instant parse(String written) {
        String text = written.strip().replace(' ', 'T');
        try {
            if (text.length() <= "2026-01-31".length()) {
                return LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant()
                        .minusMillis(1);
            }
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refusal(Refusal.Reason.WRONG_USE, Message.of(Times.class, "time.unreadable", "time", written),
                    e);
        }
    }
}
