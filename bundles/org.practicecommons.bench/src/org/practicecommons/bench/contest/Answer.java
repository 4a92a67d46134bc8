package org.practicecommons.bench.contest;

/**
 * What a system found, as far as systems can be compared.
 *
 * @param total records that match; below 0 when the system cannot be asked that
 * @param hits how many of them it listed
 * @param values values of facets that it counted
 * @param highlights hits that show what matched
 */
public record Answer(long total, int hits, int values, int highlights) {

    /** Of a system that has no such question. */
    public static final Answer NONE = new Answer(-1, 0, 0, 0);

    /** One line without its end. */
    public String line() {
        return total + "\t" + hits + "\t" + values + "\t" + highlights;
    }

    /** Of what {@link #line} wrote. */
    public static Answer of(String line) {
        String[] parts = line.split("\t");
        return new Answer(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]));
    }
}
