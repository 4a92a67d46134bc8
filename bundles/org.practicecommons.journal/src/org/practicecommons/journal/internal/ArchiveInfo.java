package org.practicecommons.journal.internal;

import java.io.IOException;
import java.util.Map;

/**
 * What a backup says of itself in its first entry, {@code backup.json}.
 *
 * @param incarnation of the home that it is of
 * @param created when, as ISO 8601
 * @param last number of the last journal entry that it holds
 * @param erasures how many lines of the list of erasures, kept beside automatic backups, it has taken in
 */
public record ArchiveInfo(String incarnation, String created, long last, long erasures) {

    static final int FORMAT = 1;

    byte[] toJson() {
        return Json.write(Map.of("format", FORMAT, "incarnation", incarnation, "created", created, "last", last,
                "erasures", erasures));
    }

    static ArchiveInfo parse(byte[] json, String path) throws IOException {
        try {
            Map<String, Object> fields = Json.read(json);
            if ((long) fields.get("format") > FORMAT) {
                throw new NewerFormatException(path, (int) (long) fields.get("format"));
            }
            return new ArchiveInfo((String) fields.get("incarnation"), (String) fields.get("created"),
                    (long) fields.get("last"), (long) fields.get("erasures"));
        } catch (ClassCastException | NullPointerException e) {
            throw new IOException("not a backup", e);
        }
    }
}
