package org.practicecommons.journal.internal;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Refusal.Reason;
import org.practicecommons.journal.FileLimits;
import org.practicecommons.journal.HomeSettings;

/** Between {@code home.properties} and what it says. UTF-8, readable by people. */
public final class HomeFile {

    public static final String NAME = "home.properties";
    /** Its name as long as the home is being made. */
    public static final String UNFINISHED = "home.making";
    /** The newest form of a home that this program knows. */
    public static final int FORMAT = 1;
    private static final String LARGEST_FILE = "largestFileMegabytes";
    private static final String ALL_FILES = "allFilesMegabytes";

    private HomeFile() {
    }

    /** @param where for the sentence of a refusal */
    public static HomeSettings parse(byte[] bytes, Object where) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            int format = Integer.parseInt(properties.getProperty("format", ""));
            if (format > FORMAT) {
                throw new Refusal(Reason.STORAGE, StorageTrouble.message("home.newerFormat", "home", where,
                        "format", format, "known", FORMAT));
            }
            return new HomeSettings(properties.getProperty("community"), properties.getProperty("base"),
                    properties.getProperty("incarnation"), Instant.parse(properties.getProperty("created", "")),
                    Audience.parse(properties.getProperty("audience", "members")), new FileLimits(
                            megabytes(properties, LARGEST_FILE, FileLimits.USUAL.largest()),
                            megabytes(properties, ALL_FILES, FileLimits.USUAL.all())));
        } catch (IOException | IllegalArgumentException | DateTimeException | NullPointerException e) {
            throw new Refusal(Reason.STORAGE, StorageTrouble.message("home.unreadable", "home", where), e);
        }
    }

    private static long megabytes(Properties properties, String key, long usual) {
        String written = properties.getProperty(key);
        return written == null ? usual : Math.multiplyExact(Long.parseLong(written.strip()), FileLimits.MEGABYTE);
    }

    public static byte[] format(HomeSettings settings) {
        String text = "# A home of Practice Commons. Do not edit while it is open.\n"
                + ALL_FILES + "=" + settings.files().all() / FileLimits.MEGABYTE + "\n"
                + "audience=" + escaped(settings.audience().toString()) + "\n"
                + "base=" + escaped(settings.base()) + "\n"
                + "community=" + escaped(settings.community()) + "\n"
                + "created=" + settings.created() + "\n"
                + "format=" + FORMAT + "\n"
                + "incarnation=" + settings.incarnation() + "\n"
                + LARGEST_FILE + "=" + settings.files().largest() / FileLimits.MEGABYTE + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String value) {
        String escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
        return escaped.startsWith(" ") ? "\\" + escaped : escaped;
    }
}
