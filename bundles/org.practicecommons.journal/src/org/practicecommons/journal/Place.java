package org.practicecommons.journal;

/**
 * Where an erasable blob lies in this home's journal. It means nothing in another home or incarnation.
 *
 * @param segment first sequence number of the segment file
 * @param offset first byte of the blob in that file
 * @param length bytes of the blob as stored
 */
public record Place(long segment, long offset, int length) {

    /** Reads what {@link #toString} writes. */
    public static Place parse(String text) {
        String[] parts = text.split(":");
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a place: " + text);
        }
        return new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
    }

    /** The compact form that projections keep. */
    @Override
    public String toString() {
        return segment + ":" + offset + ":" + length;
    }
}
