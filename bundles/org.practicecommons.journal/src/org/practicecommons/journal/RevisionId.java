package org.practicecommons.journal;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.practicecommons.journal.internal.Digests;

/**
 * The name of a revision. It holds no position, so it means the same in every home.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record RevisionId(String hex) implements Comparable<RevisionId> {

    public RevisionId {
        if (hex.length() != 2 * Digests.LENGTH || !hex.chars().allMatch(RevisionId::isDigit)) {
            throw new IllegalArgumentException("not a revision id: " + hex);
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }

    /**
     * SHA-256 over lines of ASCII and UTF-8, each ended by one line feed: {@code revision 1}, {@code record <iri>},
     * one {@code parent <hex>} for each parent in ascending order, {@code payload <hex>}, one {@code companion <hex>}
     * for each companion in ascending order. An IRI has no line feed, so no two different revisions give the same
     * lines.
     *
     * @param saltedDigest SHA-256 of salt and payload, 32 bytes
     * @param companions the same of each companion, in hexadecimal
     */
    public static RevisionId of(String record, Collection<RevisionId> parents, byte[] saltedDigest,
            Collection<String> companions) {
        if (record.isEmpty() || record.indexOf('\n') >= 0 || saltedDigest.length != Digests.LENGTH) {
            throw new IllegalArgumentException("no revision of '" + record + "'");
        }
        StringBuilder lines = new StringBuilder("revision 1\nrecord ").append(record).append('\n');
        parents.stream().sorted().distinct().forEach(parent -> lines.append("parent ").append(parent.hex).append('\n'));
        lines.append("payload ").append(HexFormat.of().formatHex(saltedDigest)).append('\n');
        companions.stream().sorted().forEach(digest -> lines.append("companion ").append(digest).append('\n'));
        return new RevisionId(Digests.hex(Digests.sha256(lines.toString().getBytes(StandardCharsets.UTF_8))));
    }

    /** One without companions. */
    public static RevisionId of(String record, Collection<RevisionId> parents, byte[] saltedDigest) {
        return of(record, parents, saltedDigest, List.of());
    }

    @Override
    public int compareTo(RevisionId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
