package org.practicecommons.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Times as people say them, in their own time zone and language. */
public final class Moments {

    private static final Words WORDS = new Words(Moments.class);

    private Moments() {
    }

    /** {@code today at 14:05}, {@code yesterday at 9:10}, or the date and time. */
    public static String say(Instant moment, Instant now) {
        ZonedDateTime there = moment.atZone(ZoneId.systemDefault());
        LocalDate today = now.atZone(ZoneId.systemDefault()).toLocalDate();
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(Languages.ofWindow()).format(there);
        if (there.toLocalDate().equals(today)) {
            return WORDS.say("moment.today", "time", time);
        }
        if (there.toLocalDate().equals(today.minusDays(1))) {
            return WORDS.say("moment.yesterday", "time", time);
        }
        return WORDS.say("moment.day", "day", day(there.toLocalDate()), "time", time);
    }

    /** {@code 12 March 2026} or its French counterpart. */
    public static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Languages.ofWindow()).format(day);
    }
}
